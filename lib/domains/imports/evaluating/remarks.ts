import type { ImportObject, Values } from "../objects/import-object.ts";
import type { ReadRow } from "./read-row.ts";

type Said = Pick<ReadRow, "values" | "rests">;

/**
 * A row's values with what fits into no field behind the remarks: those of the file, else those that the record has.
 * A line that stands there already is not added again.
 */
export function withRemarks(
  { values, rests }: Said,
  { remarks }: Pick<ImportObject, "remarks">,
  current?: Readonly<Record<string, unknown>>,
): Values {
  if (rests.length === 0) return values;
  const said = values[remarks] ?? current?.[remarks];
  const base = typeof said === "string" ? said : "";
  const lines = [...new Set(rests)].filter((line) => !base.includes(line));
  if (lines.length === 0) return values;
  return { ...values, [remarks]: [base, ...lines].filter((part) => part !== "").join("\n") };
}
