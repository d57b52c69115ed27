import type { FinishedCall, Turn } from "#agents/runtime/turn.ts";
import { hitsIn } from "#agents/skills/hits-in.ts";
import { likenessOf } from "#agents/skills/likeness-of.ts";
import { breathOf } from "#agents/skills/passages.ts";
import type { SkillCall } from "#agents/skills/skill.ts";
import { mattersIn } from "#agents/tools/knowledge/case-fits.ts";
import type { SearchHit } from "#lib/domains/knowledge/contract.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";
import { talkLine } from "./known-facts.ts";
import { obstacleIn } from "./obstacle-in.ts";

/** A deal that stands still, with what is known of why. */
export type Stall = { stage: string; customer: RecordDto | null; lastTalk: RecordDto | null };

const types = ["case_study", "best_practice", "process"];
const longest = 60;
const told = 120;
const stalls =
  /停滞|卡|僵|拖|搁置|没有?(?:动静|进展|回音)|不动|沉默|激活|盘活|破局|重启|推不动|stall|stuck|silent/iu;

/** The words of what was said last, in whole. */
function wordsOf({ lastTalk }: Stall): string {
  const [first, whole] = [lastTalk?.subject, lastTalk?.body].map((each) =>
    typeof each === "string" ? each.trim() : "",
  );
  return whole?.startsWith((first ?? "").slice(0, 10)) ? whole : [first, whole].filter(Boolean).join(" ");
}

const industryIn = ({ customer }: Stall): string =>
  typeof customer?.industry === "string" ? customer.industry : "";

/** The searches for how deals like these were brought going again: by what was said, by the trade, and by themselves. */
export function stallSearches(some: readonly Stall[], { t }: Turn): SkillCall[] {
  const queries = some.flatMap((stall) => {
    const obstacle = obstacleIn(wordsOf(stall));
    return [
      wordsOf(stall).slice(0, longest),
      obstacle ? t(`dealing.stall.topic.${obstacle}`) : "",
      industryIn(stall) && t("dealing.stall.ofTrade", { industry: industryIn(stall) }),
    ];
  });
  const general = some.length > 0 ? ["stalled", "stuck"].map((key) => t(`dealing.stall.${key}`)) : [];
  return [...new Set([...queries, ...general])]
    .filter((query) => query !== "")
    .map((query) => ({ tool: "knowledge_search" as const, input: { query, types, limit: 4 } }));
}

/** The document that is nearest to this deal: of its trade, of what holds it up; undefined where none is about either. */
export function caseFor(stall: Stall, done: FinishedCall[]): SearchHit | undefined {
  const matters = mattersIn(wordsOf(stall));
  const scored = hitsIn(done).map((hit) => {
    const text = [hit.title, ...hit.headingPath, hit.passage].join(" ");
    const { industry, size } = likenessOf(hit, stall.customer);
    const same = mattersIn(text).some((matter) => matters.includes(matter));
    const still = stalls.test(text);
    const score = Number(industry) * 2 + Number(same) * 2 + Number(still) * 2 + Number(size);
    return { hit, score, fits: still || (same && industry) };
  });
  const fitting = scored.filter(({ fits }) => fits);
  return fitting.toSorted((one, other) => other.score - one.score)[0]?.hit;
}

/** 最近一次：10月16日（周五）电话：等年度预算; how long nothing was said where nothing was. */
export function talkOf({ lastTalk }: Stall, turn: Turn): string {
  if (!lastTalk) return turn.t("dealing.stall.noTalk");
  return turn.t("dealing.stall.talk", { talk: talkLine(lastTalk, turn) });
}

/** What to do about what stands in the way; empty where nobody has said what it is. */
export function wayPast(stall: Stall, { t }: Turn): string {
  const obstacle = obstacleIn(wordsOf(stall));
  return obstacle ? t(`dealing.stall.by.${obstacle}`) : "";
}

/** How others did it: the document's first sentences, with where they stand. */
export const caseLine = (hit: SearchHit, { t }: Turn): string =>
  t("dealing.stall.case", { title: hit.title, text: breathOf(hit.passage, told) });
