import { fieldValue } from "#components/shared/fields/field-value.ts";
import type { ConflictRow } from "#components/shared/record/conflict-dialog.tsx";
import type { FieldSet } from "#components/shared/record/save-result.ts";

type Change = { field: string; before: unknown; after: unknown };
type Conflict = { diff: readonly Change[]; set: FieldSet; current: Record<string, unknown> };
type Show = { label: (field: string) => string; text: (field: string, value: unknown) => string | null };

/** What others changed and what one wanted, side by side; a field nobody else touched stands as it was. */
export function conflictRows({ diff, set, current }: Conflict, show: Show): ConflictRow[] {
  const changed = diff.map((row) => row.field);
  const rest = Object.keys(set).filter((field) => !changed.includes(field));
  const untouched = rest.map((field) => ({
    field,
    before: fieldValue(current, field),
    after: fieldValue(current, field),
  }));
  return [...diff, ...untouched].map(({ field, before, after }) => ({
    field,
    label: show.label(field),
    before: show.text(field, before),
    theirs: show.text(field, after),
    mine: field in set ? show.text(field, set[field]) : undefined,
  }));
}
