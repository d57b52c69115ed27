import { and, desc, eq, inArray, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { activities } from "#db/schema/activities.ts";
import { competitors } from "#db/schema/competitors.ts";
import { contactPositions } from "#db/schema/contact-positions.ts";
import { contacts } from "#db/schema/contacts.ts";
import { customers } from "#db/schema/customers.ts";
import { relations } from "#db/schema/relations.ts";
import type { Columns } from "#lib/platform/records/define-records.ts";
import type { Child } from "#lib/platform/records/move-children.ts";

export type RelationRow = typeof relations.$inferSelect;
export type NewRelationRow = typeof relations.$inferInsert;

/** An edge that the kept record has already, or one that would lead from it to itself. */
function sameEdge(
  columns: Columns,
  ends: { mine: SQL; other: "fromId" | "toId"; otherName: SQL },
  to: string,
): SQL {
  const other = columns[ends.other];
  return sql`(${other} = ${to} or exists (select 1 from relations e where e.${ends.mine} = ${to} and e.${ends.otherName} = ${other} and e.kind = ${columns.kind}))`;
}

/** A record's edges in the network, as a merge takes them along. */
export const edgesOf: readonly Child[] = [
  {
    table: relations,
    key: "fromId",
    stays: (columns, to) =>
      sameEdge(columns, { mine: sql`from_id`, other: "toId", otherName: sql`to_id` }, to),
  },
  {
    table: relations,
    key: "toId",
    stays: (columns, to) =>
      sameEdge(columns, { mine: sql`to_id`, other: "fromId", otherName: sql`from_id` }, to),
  },
];

export async function insertRelation(tx: Tx, row: NewRelationRow): Promise<boolean> {
  const rows = await tx.insert(relations).values(row).onConflictDoNothing().returning({ id: relations.id });
  return rows.length > 0;
}

export async function findRelation(tx: Tx, id: string): Promise<RelationRow | undefined> {
  const [row] = await tx.select().from(relations).where(eq(relations.id, id)).for("update");
  return row;
}

export async function deleteRelation(tx: Tx, id: string): Promise<void> {
  await tx.delete(relations).where(eq(relations.id, id));
}

const most = 400;

/** The edges that people have said, at any of these records. */
export function selectRelations(tx: Tx, ids: string[]): Promise<RelationRow[]> {
  return tx
    .select()
    .from(relations)
    .where(or(inArray(relations.fromId, ids), inArray(relations.toId, ids)))
    .orderBy(desc(relations.strength), relations.id)
    .limit(most);
}

/** Who works where now, among these contacts and customers. */
export function selectJobs(tx: Tx, ids: string[]) {
  return tx
    .select({
      contactId: contactPositions.contactId,
      customerId: contactPositions.customerId,
      title: contactPositions.title,
    })
    .from(contactPositions)
    .where(
      and(
        or(inArray(contactPositions.contactId, ids), inArray(contactPositions.customerId, ids)),
        or(isNull(contactPositions.endsOn), sql`${contactPositions.endsOn} >= current_date`),
      ),
    )
    .orderBy(desc(contactPositions.main), contactPositions.id)
    .limit(most);
}

/** Which of us have met these contacts, and how often, as far as the person may see. */
export async function selectMeetings(tx: Tx, contactIds: string[]) {
  return tx
    .select({
      userId: sql<string>`${activities.ownerId}`,
      contactId: sql<string>`${activities.contactId}`,
      times: sql<number>`count(*)::int`,
    })
    .from(activities)
    .where(
      and(
        inArray(activities.contactId, contactIds),
        isNotNull(activities.ownerId),
        isNull(activities.deletedAt),
        inArray(activities.kind, ["visit", "call", "meeting", "mail", "wechat"]),
      ),
    )
    .groupBy(activities.ownerId, activities.contactId)
    .orderBy(desc(sql`count(*)`))
    .limit(most);
}

/** Whose these customers and contacts are. */
export async function selectOwners(tx: Tx, ids: { customers: string[]; contacts: string[] }) {
  const [ofCustomers, ofContacts] = await Promise.all([
    ids.customers.length
      ? tx
          .select({ id: customers.id, ownerId: customers.ownerId })
          .from(customers)
          .where(inArray(customers.id, ids.customers))
      : [],
    ids.contacts.length
      ? tx
          .select({ id: contacts.id, ownerId: contacts.ownerId })
          .from(contacts)
          .where(inArray(contacts.id, ids.contacts))
      : [],
  ]);
  return [...ofCustomers, ...ofContacts];
}

/** Names and titles of contacts that the person may see. */
export async function selectContactNames(tx: Tx, ids: string[]) {
  if (ids.length === 0) return [];
  return tx
    .select({ id: contacts.id, name: contacts.name, title: contacts.title })
    .from(contacts)
    .where(and(inArray(contacts.id, ids), isNull(contacts.deletedAt)));
}

export async function selectCustomerNames(tx: Tx, ids: string[]) {
  if (ids.length === 0) return [];
  return tx
    .select({ id: customers.id, name: customers.name })
    .from(customers)
    .where(and(inArray(customers.id, ids), isNull(customers.deletedAt)));
}

export async function selectCompetitorNames(tx: Tx, ids: string[]) {
  if (ids.length === 0) return [];
  return tx
    .select({ id: competitors.id, name: competitors.name })
    .from(competitors)
    .where(and(inArray(competitors.id, ids), isNull(competitors.deletedAt)));
}
