import type { SearchHit } from "#lib/domains/knowledge/contract.ts";
import { plainPassage } from "#lib/utils/plain-passage.ts";

/** What a customer said, with the document that tells of it. */
type Testimonial = { text: string; whole: string; title: string; id: string };

const longest = 90;
const marked = /证言|评价|反馈|口碑|感言|testimonial/iu;
const label = /^(?:客户)?(?:证言|评价|反馈|感言)[：:]\s{0,3}/u;
/** 牛厂长说“切换没丢一条数据”: somebody's words, between marks. */
const spoken = /[说讲称道提表示评价:：][^“"「。；]{0,4}[“"「][^”"」]{4,80}[”"」]/u;

const sentences = (text: string): string[] =>
  plainPassage(text)
    .split(/(?<=[。！？!?；;])(?![”"」])|\n/u)
    .map((each) => each.trim())
    .filter((each) => each.length > 4);

/** What customers themselves said in these passages: sentences that are marked so or stand between marks. */
export const testimonialsIn = (hits: readonly SearchHit[]): Testimonial[] =>
  hits.flatMap(({ title, passage, citation }) =>
    sentences(passage)
      .filter((each) => spoken.test(each) || (marked.test(each) && /[“"「：:]/u.test(each)))
      .slice(0, 1)
      .map((each) => ({
        text: each.replace(label, "").slice(0, longest),
        whole: each,
        title,
        id: citation.chunkId,
      })),
  );
