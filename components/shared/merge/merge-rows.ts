import { fieldValue } from "#components/shared/fields/field-value.ts";
import type { FieldSpec, ObjectSpec, RecordDto } from "#lib/platform/records/contract.ts";

/** What a merge does with a field: a choice, a gap that is filled, lists joined, or nothing to decide. */
export type MergeRow = { field: FieldSpec; kept: unknown; other: unknown; way: "choose" | "fill" | "join" };

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The fields in which two records differ, as the merge will treat them. */
export function mergeRows(spec: ObjectSpec, kept: RecordDto, other: RecordDto): MergeRow[] {
  return spec.fields.flatMap((field) => {
    if (field.name.includes(".") && !field.name.startsWith("custom.")) return [];
    const joined = field.type === "tags" || field.many === true;
    if (field.readOnly && !joined) return [];
    const [ours, theirs] = [fieldValue(kept, field.name), fieldValue(other, field.name)];
    if (isEmpty(theirs) || same(ours, theirs)) return [];
    const way = joined ? "join" : isEmpty(ours) ? "fill" : "choose";
    return [{ field, kept: ours, other: theirs, way } as const];
  });
}

/** What a field will be after the merge. */
export function mergedValue(row: MergeRow, taken: boolean): unknown {
  if (row.way === "fill") return row.other;
  if (row.way === "choose") return taken ? row.other : row.kept;
  const all = [...((row.kept as unknown[]) ?? []), ...((row.other as unknown[]) ?? [])];
  const seen = new Set<string>();
  return all.filter((value) => {
    const key = JSON.stringify(value);
    return seen.has(key) ? false : Boolean(seen.add(key));
  });
}
