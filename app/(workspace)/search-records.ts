import { query } from "#app/_server/query.ts";
import { foundRecord } from "#app/(workspace)/found-record.ts";
import type { FoundRecord } from "#components/shared/shell/found-record.ts";
import type { RecordObject } from "#lib/domains/records/contract.ts";
import { globalSearch } from "#lib/domains/records/index.ts";

const withPages: RecordObject[] = ["customer", "contact", "opportunity", "lead", "product"];

/** What fits the words, of every kind that has a page and that the person may read. */
export async function searchRecords(
  q: string,
  objects: RecordObject[] = withPages,
  limit = 6,
): Promise<FoundRecord[]> {
  const { groups } = await query(globalSearch, { q: q.trim().slice(0, 100), objects, limit });
  return groups.flatMap(({ items }) => items.map(foundRecord));
}
