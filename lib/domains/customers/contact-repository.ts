import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { activities } from "#db/schema/activities.ts";
import { attachments } from "#db/schema/attachments.ts";
import { contactPositions } from "#db/schema/contact-positions.ts";
import { customers } from "#db/schema/customers.ts";
import { leads } from "#db/schema/leads.ts";
import { opportunities } from "#db/schema/opportunities.ts";
import { stakeholders } from "#db/schema/stakeholders.ts";
import { tasks } from "#db/schema/tasks.ts";
import type { Child } from "#lib/platform/records/move-children.ts";
import { edgesOf } from "./relation-repository.ts";

export type PositionRow = typeof contactPositions.$inferSelect;
export type NewPositionRow = typeof contactPositions.$inferInsert;

/** What hangs on a contact and goes along when it is merged. */
export const contactChildren: readonly Child[] = [
  { table: contactPositions, key: "contactId", mark: "main" },
  { table: opportunities, key: "contactId", scope: "opportunity" },
  {
    table: stakeholders,
    key: "contactId",
    stays: (columns, to) =>
      sql`exists (select 1 from stakeholders s where s.contact_id = ${to} and s.opportunity_id = ${columns.opportunityId})`,
  },
  { table: activities, key: "contactId", scope: "activity" },
  { table: tasks, key: "contactId", scope: "task" },
  { table: leads, key: "convertedContactId", scope: "lead" },
  { table: attachments, key: "recordId" },
  ...edgesOf,
];

/** Where a contact works and worked, the main position first, then the newest. */
export function selectPositions(tx: Tx, contactIds: string[]): Promise<PositionRow[]> {
  return tx
    .select()
    .from(contactPositions)
    .where(inArray(contactPositions.contactId, contactIds))
    .orderBy(
      desc(contactPositions.main),
      sql`${contactPositions.startsOn} desc nulls last`,
      asc(contactPositions.id),
    );
}

/** Puts other positions in the place of a contact's. */
export async function replacePositions(tx: Tx, contactId: string, rows: NewPositionRow[]): Promise<void> {
  await tx.delete(contactPositions).where(eq(contactPositions.contactId, contactId));
  if (rows.length > 0) await tx.insert(contactPositions).values(rows);
}

export async function insertPosition(tx: Tx, row: NewPositionRow): Promise<void> {
  await tx.insert(contactPositions).values(row);
}

/** The main position ends; it stays in the history. */
export async function endMainPosition(tx: Tx, contactId: string, day: string, at: Date): Promise<void> {
  await tx
    .update(contactPositions)
    .set({ main: false, endsOn: sql`coalesce(${contactPositions.endsOn}, ${day}::date)`, updatedAt: at })
    .where(and(eq(contactPositions.contactId, contactId), eq(contactPositions.main, true)));
}

/** Makes the newest position at the company the main one, where a contact has none. */
export async function markMain(tx: Tx, contactId: string, customerId: string): Promise<void> {
  await tx.execute(sql`
    update contact_positions set main = true where id = (
      select id from contact_positions where contact_id = ${contactId} and customer_id = ${customerId}
        and not exists (select 1 from contact_positions m where m.contact_id = ${contactId} and m.main)
      order by starts_on desc nulls last, id limit 1)`);
}

/** Whose a customer's new contact will be: the customer's. */
export async function selectPlace(tx: Tx, customerId: string) {
  const [row] = await tx
    .select({
      ownerId: customers.ownerId,
      teamId: customers.teamId,
      teamPath: customers.teamPath,
      collaboratorIds: customers.collaboratorIds,
    })
    .from(customers)
    .where(and(eq(customers.id, customerId), isNull(customers.deletedAt)));
  return row;
}
