import type { Aggregate, Line } from "#components/shared/table/list-types.ts";
import type { AggregateRow, RecordPage } from "#lib/platform/records/contract.ts";

/** The records of an opened group, as far as they are read. */
export type Members = { page: RecordPage; state: "idle" | "busy" | "failed" };
type Opened = ReadonlyMap<string, Members>;

export const groupKey = (value: AggregateRow[string] | undefined): string => `group:${String(value ?? "")}`;

/** Groups and, under those that are open, their records. */
export function groupLines(
  { items, names }: Aggregate,
  field: string,
  opened: Opened,
  more: (row: AggregateRow) => void,
): Line[] {
  return items.flatMap((row): Line[] => {
    const value = row[field] ?? null;
    const key = groupKey(value);
    const members = opened.get(key);
    const name = names[field]?.[String(value)];
    const head: Line = { kind: "group", key, value, name, row, open: members !== undefined };
    if (!members) return [head];
    const records = members.page.items.map(
      (record): Line => ({ kind: "record", key: `${key}:${record.id}`, record }),
    );
    if (members.state === "idle" && !members.page.nextCursor) return [head, ...records];
    return [
      head,
      ...records,
      { kind: "tail", key: `${key}:tail`, state: members.state, more: () => more(row) },
    ];
  });
}
