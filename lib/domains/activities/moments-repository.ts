import { type SQL, sql } from "drizzle-orm";
import type { OwnedObject } from "#lib/platform/context.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import { withWholeScope } from "#lib/platform/records/with-whole-scope.ts";
import { loggedKinds, type SubjectObject } from "./contract.ts";
import type { Links } from "./links.ts";

// Locked in this order by everyone, so that two writers do not wait for each other.
const touched = [
  { object: "customer", table: sql.raw("customers"), key: "customerId", column: sql.raw("customer_id") },
  { object: "contact", table: sql.raw("contacts"), key: "contactId", column: sql.raw("contact_id") },
  {
    object: "opportunity",
    table: sql.raw("opportunities"),
    key: "opportunityId",
    column: sql.raw("opportunity_id"),
  },
  { object: "lead", table: sql.raw("leads"), key: "leadId", column: sql.raw("lead_id") },
] as const satisfies { object: SubjectObject; table: SQL; key: keyof Links; column: SQL }[];
const opened: OwnedObject[] = ["customer", "contact", "opportunity", "lead", "activity", "task"];
const logged = sql.raw(loggedKinds.map((kind) => `'${kind}'`).join(", "));

function write(table: SQL, column: SQL, ids: SQL): SQL {
  return sql`update ${table} r set
    last_activity_at = (select a.at from activities a
      where a.${column} = r.id and a.deleted_at is null and a.kind in (${logged}) order by a.at desc limit 1),
    next_activity_at = (select min(t.due_at) from tasks t
      where t.${column} = r.id and t.deleted_at is null and t.status in ('open', 'doing') and t.kind <> 'task')
    where r.id = any(${ids})`;
}

/**
 * Writes when the records were last worked on and what is planned next. Not a change of theirs: no version, no journal.
 * They are held first: a statement that waits for a row would go on with what it had read of activities before.
 */
export async function syncMoments(asking: Asking, rows: Links[]): Promise<void> {
  const wanted = touched.flatMap(({ key, ...rest }) => {
    const ids = [...new Set(rows.flatMap((row) => row[key] ?? []))].toSorted();
    return ids.length > 0 ? [{ ...rest, ids: sql`${sql.param(ids)}::text[]` }] : [];
  });
  if (wanted.length === 0) return;
  const { tx } = asking;
  await withWholeScope(asking, opened, () =>
    Promise.all(
      wanted.flatMap(({ table, column, ids }) => [
        tx.execute(sql`select 1 from ${table} where id = any(${ids}) order by id for no key update`),
        tx.execute(write(table, column, ids)),
      ]),
    ),
  );
}
