import { contextOf } from "#lib/domains/identity/index.ts";
import { type OwnedObject, ownedObjects, type Principal } from "#lib/platform/context.ts";
import type { Records, Row } from "#lib/platform/records/define-records.ts";
import { findRecords } from "#lib/platform/records/find-record.ts";
import { withActor } from "#lib/platform/with-actor.ts";

/** The company itself: sees all of its own records, and writes none. */
function companyOf(tenantId: string): Principal {
  const scopes = Object.fromEntries(ownedObjects.map((object) => [object, "all"]));
  return {
    tenantId,
    userId: "",
    name: "fan-out",
    role: "system",
    teamId: null,
    teamPath: "/",
    locale: "zh-CN",
    scopes: scopes as Record<OwnedObject, "all">,
    rights: new Set(),
  };
}

/** The records as they are now, put away or not, by id. */
export async function readReach(
  tenantId: string,
  records: Records,
  ids: string[],
): Promise<Map<string, Row>> {
  const context = { ...contextOf(companyOf(tenantId), { kind: "system" }), actor } as const;
  const rows = await withActor(context, (tx) => findRecords(tx, records, ids, { deleted: true }), {
    reads: true,
  });
  return new Map(rows.map((row) => [row.id, row]));
}

const actor = { type: "system", name: "fan-out" } as const;
