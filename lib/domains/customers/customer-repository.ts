import { and, asc, eq, isNull, or, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { activities } from "#db/schema/activities.ts";
import { attachments } from "#db/schema/attachments.ts";
import { contactPositions } from "#db/schema/contact-positions.ts";
import { contacts } from "#db/schema/contacts.ts";
import { customers } from "#db/schema/customers.ts";
import { leads } from "#db/schema/leads.ts";
import { opportunities } from "#db/schema/opportunities.ts";
import { tagReasons } from "#db/schema/tag-reasons.ts";
import { tasks } from "#db/schema/tasks.ts";
import type { Child } from "#lib/platform/records/move-children.ts";
import { edgesOf } from "./relation-repository.ts";

/** What hangs on a customer and goes along when it is merged. */
export const customerChildren: readonly Child[] = [
  { table: contacts, key: "customerId", scope: "contact" },
  { table: contactPositions, key: "customerId" },
  { table: opportunities, key: "customerId", scope: "opportunity" },
  { table: activities, key: "customerId", scope: "activity" },
  { table: tasks, key: "customerId", scope: "task" },
  { table: leads, key: "convertedCustomerId", scope: "lead" },
  {
    table: customers,
    key: "parentId",
    scope: "customer",
    stays: (columns, to) => sql`${columns.id} = ${to}`,
  },
  { table: attachments, key: "recordId" },
  ...edgesOf,
];

/** A customer with all above and below it that the person may see, at most ten steps away. */
export async function selectFamily(tx: Tx, id: string) {
  return tx.execute<{
    id: string;
    name: string;
    parentId: string | null;
    status: string;
    level: string | null;
  }>(sql`
    with recursive up as (
      select id, parent_id, 0 as step from customers where id = ${id} and deleted_at is null
      union all
      select c.id, c.parent_id, up.step + 1 from customers c join up on c.id = up.parent_id
      where up.step < 10 and c.deleted_at is null
    ), down as (
      select id, 0 as step from (select id from up order by step desc limit 1) top
      union all
      select c.id, down.step + 1 from customers c join down on c.parent_id = down.id
      where down.step < 10 and c.deleted_at is null
    )
    select distinct c.id, c.name, c.parent_id as "parentId", c.status, c.level
    from customers c join down on down.id = c.id
    order by c.name, c.id limit 500`);
}

/** Whether `ancestor` stands somewhere above `id`. */
export async function isBelow(tx: Tx, id: string, ancestor: string): Promise<boolean> {
  const rows = await tx.execute(sql`
    with recursive up as (
      select id, parent_id, 0 as step from customers where id = ${id}
      union all
      select c.id, c.parent_id, up.step + 1 from customers c join up on c.id = up.parent_id where up.step < 50
    )
    select 1 from up where id = ${ancestor} limit 1`);
  return rows.length > 0;
}

/** Why each tag is on a record. */
export async function selectTagReasons(tx: Tx, id: string) {
  return tx
    .select({
      tag: tagReasons.tag,
      kind: tagReasons.kind,
      reason: tagReasons.reason,
      by: tagReasons.by,
      at: tagReasons.at,
    })
    .from(tagReasons)
    .where(eq(tagReasons.recordId, id))
    .orderBy(asc(tagReasons.at));
}

/** The open opportunities of customers that still belong to those who had the customers. */
export async function selectOpenOpportunities(tx: Tx, of: { customerId: string; ownerId: string | null }[]) {
  if (of.length === 0) return [];
  const rows = await tx
    .select({ id: opportunities.id })
    .from(opportunities)
    .where(
      and(
        isNull(opportunities.deletedAt),
        eq(opportunities.outcome, "open"),
        or(
          ...of.map(({ customerId, ownerId }) =>
            and(
              eq(opportunities.customerId, customerId),
              ownerId === null ? isNull(opportunities.ownerId) : eq(opportunities.ownerId, ownerId),
            ),
          ),
        ),
      ),
    );
  return rows.map((row) => row.id);
}

export type Peeked = { record_id: string; masked: string; owner_name: string | null; pool_id: string | null };

/** A little of records that the person may not see, from the database's own hand. */
export async function peekRecords(tx: Tx, object: "customer" | "contact", ids: string[]): Promise<Peeked[]> {
  if (ids.length === 0) return [];
  return tx.execute<Peeked>(sql`select * from peek_records(${object}, ${sql.param(ids)}::text[])`);
}
