import type { Evidence } from "../intents/definition.ts";
import type { Reference } from "../model/correction.ts";
import type { TalkedAbout } from "../model/dialogue.ts";
import type { Span } from "../model/span.ts";

/** What a record's name would be read as where it stood in the sentence. */
function spanOf({ type, label }: TalkedAbout, start: number, end: number): Span | undefined {
  const at = { start, end };
  if (type === "customer") return { ...at, type: "company", value: { name: label, known: true } };
  if (type === "lead") return { ...at, type: "company", value: { name: label, known: false } };
  if (type === "contact" || type === "user")
    return { ...at, type: "person", value: { name: label, surname: label.slice(0, 1) } };
  if (type === "opportunity" || type === "product" || type === "competitor")
    return { ...at, type, value: { name: label } };
  return undefined;
}

/** 这条线索 says what kind of record it is; a name in its place would say less. */
const TELLS_KIND = /线索|单|商机|项目|机会|案子|条|任务|提醒|待办|票|deal/;

/** Returns the evidence with the records that words point at in the place of those words: 他们 is read as 海川物流. */
export function lendNames(evidence: Evidence, refers: readonly Reference[]): Evidence {
  const pointed = refers.filter(({ text, start, end }) => end > start && !TELLS_KIND.test(text));
  const lent = pointed.flatMap((each) => spanOf(each, each.start, each.end) ?? []);
  if (lent.length === 0) return evidence;
  const free = evidence.entities.filter(
    ({ start, end }) => !lent.some((each) => start < each.end && each.start < end),
  );
  return { ...evidence, entities: [...free, ...lent].sort((one, other) => one.start - other.start) };
}

/** Returns the evidence as if the record that is talked about were named in front; undefined for what has no such words. */
export function lendSubject(evidence: Evidence, record: TalkedAbout): Evidence | undefined {
  const { label } = record;
  const span = spanOf(record, 0, label.length);
  if (span === undefined) return undefined;
  const behind = evidence.entities.map((each) => ({
    ...each,
    start: each.start + label.length,
    end: each.end + label.length,
  }));
  return { ...evidence, normalized: `${label}${evidence.normalized}`, entities: [span, ...behind] };
}
