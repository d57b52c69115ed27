import type { Filter } from "#lib/platform/records/contract.ts";
import type { Clock } from "../../dates/read-clock.ts";
import type { Span } from "../../model/span.ts";
import type { Head } from "../choose-object.ts";
import { withFields } from "../field-words.ts";
import { readAlone } from "../read-alone.ts";
import type { QueryReading } from "../reading.ts";
import { continuesQuery } from "./continues-query.ts";

type Said = { text: string; spans: readonly Span[]; head: Head | undefined; clock: Clock };

const leavesOf = (filter: Filter | undefined): Filter[] => {
  if (filter === undefined) return [];
  if ("all" in filter) return filter.all.flatMap(leavesOf);
  return "related" in filter && !filter.count ? leavesOf(filter.where) : [filter];
};

/** Each of the values that a condition lists. */
const each = (filter: Filter): Filter[] =>
  "field" in filter && filter.op === "in" && Array.isArray(filter.value)
    ? filter.value.map((value): Filter => ({ field: filter.field, op: "eq", value }))
    : [filter];

/** Of whom and of when is said anew in every question; only what narrows it besides is gone on from. */
const GENERAL = /^(?:owner|team|outcome|status)$|(?:At|On|To|^at|Since)$/;
/** What asks which of all. */
const RANKS = /哪|谁|最|排|[各每]/;

/** The sentence as a question of its own for such records. */
function aloneFor({ text, spans, head, clock }: Said, { object }: QueryReading): QueryReading {
  const scene = { text, spans: withFields(text, spans, object), object, clock };
  return readAlone(scene, head?.object === object ? head : undefined).reading;
}

/** 汽配都输给谁 after 汽配的赢率呢: the same trade is told of, and all that was said of it besides. */
function sharesCondition(said: Said, former: QueryReading): boolean {
  const { head, spans } = said;
  if (head?.mention !== undefined || head?.object !== former.object) return false;
  if (spans.some(({ type }) => type === "date" || type === "period_comparison")) return false;
  const before = new Set(
    leavesOf(former.filter)
      .flatMap(each)
      .map((leaf) => JSON.stringify(leaf)),
  );
  return leavesOf(aloneFor(said, former).filter).some(
    (leaf) => "field" in leaf && !GENERAL.test(leaf.field) && before.has(JSON.stringify(leaf)),
  );
}

/** 哪个渠道转化最高 after what one channel brought is about all of them. */
function asksAnew(said: Said, former: QueryReading): boolean {
  if (!RANKS.test(said.text)) return false;
  const [group] = aloneFor(said, former).groupBy ?? [];
  return leavesOf(former.filter).some(
    (leaf) =>
      "field" in leaf &&
      (leaf.op === "eq" || leaf.op === "in") &&
      leaf.field === group?.field &&
      leaf.field !== "owner",
  );
}

/** Whether a sentence goes on from the query before it. */
export function goesOn(said: Said, former: QueryReading): boolean {
  const more = continuesQuery(said.text, said.head, former) || sharesCondition(said, former);
  return more && !asksAnew(said, former);
}
