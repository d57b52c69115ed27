import { FIELDS } from "../dictionaries/fields.ts";
import { OBJECTS } from "../dictionaries/objects.ts";
import { STAGES } from "../dictionaries/stages.ts";
import { STATUSES } from "../dictionaries/statuses.ts";
import type { KnownNames } from "../model/dialogue.ts";
import type { ObjectName } from "../model/field.ts";
import type { Span, SpanOf } from "../model/span.ts";
import { buildLexicon } from "../text/build-lexicon.ts";
import { findTerms } from "../text/find-terms.ts";
import { findStageNicknames } from "./find-stage-nicknames.ts";

type Meaning = Pick<SpanOf<"stage" | "status" | "field" | "object">, "type" | "value">;

const words = <T extends Meaning>(said: string, meaning: T) =>
  said
    .split(" ")
    .map((word) => word.replaceAll("_", " "))
    .map((word) => [word, meaning] as const);

/** Longer words win, and of equal ones the first: a stage before a field before a kind of record. */
const LEXICON = buildLexicon<Meaning>([
  ...STAGES.flatMap(({ key, name, words: said }) =>
    words(said, { type: "stage", value: { name, key } } as const),
  ),
  ...STATUSES.flatMap(({ name, on, words: said }) =>
    words(said, { type: "status", value: { name, on } } as const),
  ),
  ...FIELDS.flatMap(({ name, on, words: said }) =>
    words(said, { type: "field", value: { name, on } } as const),
  ),
  ...Object.entries(OBJECTS).flatMap(([object, said]) =>
    words(said, { type: "object", value: { object: object as ObjectName } } as const),
  ),
]);
// 项目经理, 产品线, 客户端: the word belongs to a longer one.
const PART_OF_A_WORD =
  /^(?:经理(?!跟)|总监|主管|专员|端|部(?!分)|中心|管理|系统|平台|软件|助理|书(?!面)|化|库|价(?!格)|界|号)/;

/** Returns the words of the trade that nothing else claimed: stages, statuses, fields, kinds of records. */
export function extractTerms(text: string, names: KnownNames): Span[] {
  const found: Span[] = [];
  for (const { start, end, payload } of findTerms(text, LEXICON)) {
    if (PART_OF_A_WORD.test(text.slice(end, end + 3))) continue;
    found.push({ start, end, ...payload } as Span);
  }
  const stages = (names.stages ?? []).map((stage) => (typeof stage === "string" ? stage : stage.name));
  return [...findStageNicknames(text, stages), ...found];
}
