import type { Filter } from "#lib/platform/records/contract.ts";
import { VENDORS } from "../../dictionaries/vendors.ts";
import { buildLexicon } from "../../text/build-lexicon.ts";
import { findTerms } from "../../text/find-terms.ts";
import type { Condition } from "../reading.ts";
import { meets, type Scene, type Stretch, spansOf } from "../scene.ts";

const LEXICON = buildLexicon(VENDORS.map((name) => [name, name] as const));
/** Words that only a rival stands behind or before. */
const TOLD =
  /(?:(?:竞争对手|竞品|对手|友商)(?:里)?(?:是|为|有|叫)|(?:丢|输|败)(?:给|在)了?|碰(?:上|到)了?|遇(?:上|到)了?)(?<name>[\p{Script=Han}A-Za-z]{2,8}?)(?=的|手里|[,.?]|$)/gu;
const NO_NAME =
  /^(?:哪|谁|第?[几一二两三四五]|价格|预算|关系|服务|产品|实施|交付|时间|竞品|竞争对手|对手|友商|谁|哪家|各家|哪个|哪些|什么|问题|客户|我们|别人|几家)/;
const LOST_TO = /(?:丢|输|败)(?:给|在|到|于)了?$/;
const NONE = /(?:(?<!有)没有?|无|不存在|没遇到|没碰到?)$/;
const ANY =
  /(?<none>(?<!有)没有?|无|不存在)?(?:有|遇到|碰到|碰上|存在|面临)(?:任何)?(?:竞品|竞争对手|对手|友商|竞争)|(?<without>没有?|无)(?:任何)?(?:竞品|竞争对手|对手|友商)/g;
const none = { op: "eq" as const, value: 0 };

type Rival = Stretch & { name: string };

/** Rivals as names of the company's, as makers that everybody knows, or as whatever stands where a rival is told. */
function rivalsIn({ text, spans }: Scene): Rival[] {
  const known = spansOf(spans, "competitor").map(({ start, end, value }) => ({
    start,
    end,
    name: value.name,
  }));
  const free = (each: Stretch) =>
    !spans.some((span) => span.type !== "object" && span.type !== "need" && meets(span, each));
  const makers = findTerms(text, LEXICON)
    .map(({ start, end, payload }): Rival => ({ start, end, name: payload }))
    .filter(free);
  const told = [...text.matchAll(TOLD)].flatMap((match): Rival[] => {
    const name = match.groups?.name ?? "";
    const end = match.index + match[0].length;
    return NO_NAME.test(name) ? [] : [{ start: end - name.length, end, name }];
  });
  const found = [...known, ...makers];
  return [...found, ...told.filter((each) => free(each) && !found.some((other) => meets(each, other)))];
}

function anyRival(text: string): Condition[] {
  return [...text.matchAll(ANY)].map(({ index: start, 0: said, groups }) => {
    const without = groups?.none ?? groups?.without;
    const filter: Filter = { related: "competitors", ...(without !== undefined && { count: none }) };
    return { start, end: start + said.length, filter };
  });
}

/** Deals by their rivals: 碰上用友的, 丢给金蝶的, 没有竞争对手的; leads by whom they compare us with. */
export function competitorConditions(scene: Scene): Condition[] {
  const { text, object } = scene;
  if (object !== "lead" && object !== "opportunity") return [];
  const named = rivalsIn(scene).map(({ start, end, name }): Condition => {
    if (object === "lead")
      return { start, end, filter: { field: "competitorNames", op: "has_any", value: [name] } };
    const before = text.slice(Math.max(0, start - 4), start);
    const leaf: Filter = { field: "competitor", op: "eq", value: name };
    const among: Filter = { related: "competitors", where: leaf, ...(NONE.test(before) && { count: none }) };
    const filter = LOST_TO.test(before) ? leaf : among;
    return { start, end, filter, unresolved: [{ object: "competitor", name }] };
  });
  return object === "lead" ? named : [...named, ...anyRival(text)];
}
