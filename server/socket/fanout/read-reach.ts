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

type Rows = Map<string, Row>;
const gathering = new Map<string, { ids: Set<string>; rows: Promise<Rows> }>();

async function rowsNow(tenantId: string, records: Records, ids: string[]): Promise<Rows> {
  const context = { ...contextOf(companyOf(tenantId), { kind: "system" }), actor } as const;
  const rows = await withActor(context, (tx) => findRecords(tx, records, ids, { deleted: true }), {
    reads: true,
  });
  return new Map(rows.map((row) => [row.id, row]));
}

/** The records as they are now, put away or not, by id. What is asked for in one breath is read in one go. */
export function readReach(tenantId: string, records: Records, ids: string[]): Promise<Rows> {
  const key = `${tenantId} ${records.object}`;
  const open = gathering.get(key);
  const wanted = open?.ids ?? new Set<string>();
  for (const id of ids) wanted.add(id);
  if (open) return open.rows;
  const rows = Promise.resolve().then(() => {
    gathering.delete(key);
    return rowsNow(tenantId, records, [...wanted]);
  });
  gathering.set(key, { ids: wanted, rows });
  return rows;
}

const actor = { type: "system", name: "fan-out" } as const;
