import type { Asking } from "./asking.ts";
import { type Changed, changeRecords } from "./change-records.ts";
import { cleanText } from "./clean-text.ts";
import type { Records, Row } from "./define-records.ts";
import { requireRecords } from "./require-record.ts";
import { type TagWhy, tagsOf } from "./sync-tags.ts";

export type TagChange = { ids: string[]; add?: string[] | undefined; remove?: string[] | undefined };

/** Puts tags on records and takes others off, with the reason: a person's words, or a rule and the values it found. */
export async function changeTags<R extends Row>(
  asking: Asking,
  records: Records<R>,
  { ids, add = [], remove = [] }: TagChange,
  why: TagWhy,
): Promise<Changed<R>[]> {
  const rows = await requireRecords(asking, records, ids);
  for (const row of rows) records.mayEdit?.(asking.context, row);
  const [adding, removing] = [add, remove].map((tags) => tags.map(cleanText).filter(Boolean));
  const edits = rows.map((row) => {
    const kept = tagsOf(row).filter((tag) => !removing?.includes(tag));
    return { row, set: { tags: [...new Set([...kept, ...(adding ?? [])])] }, why };
  });
  return changeRecords(asking, records, edits, "update");
}
