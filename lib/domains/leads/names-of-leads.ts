import type { Tx } from "#db/client.ts";
import type { Context } from "#lib/platform/context.ts";
import { findRecords } from "#lib/platform/records/find-record.ts";
import { hiddenFields, maskHidden } from "./hidden-fields.ts";
import { leadName } from "./lead-name.ts";
import { leadRecords } from "./records-repository.ts";

/** What leads go by, those that the person may see, also put away; what a pool hides stays hidden. */
export async function namesOfLeads(
  { tx, context }: { tx: Tx; context: Context },
  ids: string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const [rows, hidden] = await Promise.all([
    findRecords(tx, leadRecords, ids, { deleted: true }),
    hiddenFields(tx, context),
  ]);
  return new Map(rows.map((row) => [row.id, leadName(maskHidden(row, row.poolId, hidden))]));
}
