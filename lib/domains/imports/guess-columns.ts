import { now } from "#lib/platform/clock.ts";
import { env } from "#lib/platform/env.ts";
import type { FieldSpec } from "#lib/platform/records/contract.ts";
import { decideDateOrder } from "./cells/decide-date-order.ts";
import { readCell } from "./cells/read-cell.ts";
import { type ChoiceBook, choiceBook } from "./choices/find-choice.ts";
import type { MappingGuess } from "./contract.ts";
import { importSpec } from "./import-fields.ts";
import { choiceWords, labelsOf } from "./labels.ts";
import { guessMapping } from "./mapping/guess-mapping.ts";
import type { ImportObject } from "./objects/import-object.ts";
import type { Cell } from "./table.ts";

/** Looked up among records and people, or taken as they are: any text may be right. */
const anything: ReadonlySet<FieldSpec["type"]> = new Set([
  "text",
  "long_text",
  "tags",
  "user",
  "team",
  "record",
]);

/** Which field of an object each column of a file goes into, in the words of the product and the tenant. */
export function guessColumns(
  object: ImportObject,
  custom: readonly FieldSpec[],
  { headers, sample }: { headers: readonly string[]; sample: readonly (readonly Cell[])[] },
): MappingGuess[] {
  const spec = importSpec(object, custom);
  const books = new Map<string, ChoiceBook>();
  const bookOf = (field: FieldSpec): ChoiceBook => {
    const book = books.get(field.name) ?? choiceBook(spec.name, field, choiceWords(spec.name, field));
    books.set(field.name, book);
    return book;
  };
  const options = {
    now: now(),
    timeZone: env().TIME_ZONE,
    dateOrder: decideDateOrder(sample.flat()) ?? "mdy",
  };
  const reads = (cell: Cell, field: FieldSpec): boolean => {
    if (anything.has(field.type)) return true;
    const chosen = field.type === "choice" || field.type === "choices";
    const result = readCell(cell, field, { ...options, ...(chosen && { choices: bookOf(field) }) });
    return "value" in result;
  };
  const labels = labelsOf(spec.name, spec.fields);
  return guessMapping(headers, sample, spec, { labels, remarks: object.remarks, reads });
}
