import { query } from "#app/_server/query.ts";
import { foundRecord } from "#app/(workspace)/found-record.ts";
import type { FoundRecord } from "#components/shared/shell/found-record.ts";
import { recentRecords } from "#lib/domains/records/index.ts";

/** The records that the person worked on last and that have a page. */
export async function recentlyUsed(): Promise<FoundRecord[]> {
  const objects = ["customer", "contact", "opportunity", "lead", "product"] as const;
  const { items } = await query(recentRecords, { objects: [...objects], limit: 6 });
  return items.map(foundRecord);
}
