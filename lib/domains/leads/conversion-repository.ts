import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { activities } from "#db/schema/activities.ts";
import { contacts } from "#db/schema/contacts.ts";
import { customers } from "#db/schema/customers.ts";
import { opportunities } from "#db/schema/opportunities.ts";
import { poolMoves } from "#db/schema/pool-moves.ts";
import { tasks } from "#db/schema/tasks.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import { withWholeScope } from "#lib/platform/records/with-whole-scope.ts";

/** What a lead became. */
export type Became = { customerId: string; contactId: string | null; opportunityId: string | null };

const columns = ["customerId", "contactId", "opportunityId"] as const;
const tables = { activities, tasks } as const;
const movedRows = z.array(
  z.object({
    table: z.enum(["activities", "tasks"]),
    column: z.enum(columns),
    to: z.string(),
    ids: z.array(z.string()),
  }),
);
/** What was pointed to the new records, for taking it back. */
export type Moved = z.output<typeof movedRows>;

type Hanging = PgTable & typeof activities;

/** What happened on a lead and what is planned there also belongs to what it became; where it pointed elsewhere, it stays. */
export async function moveHanging(asking: Asking, leadId: string, became: Became): Promise<Moved> {
  const moved: Moved = [];
  await withWholeScope(asking, ["activity", "task"], async () => {
    for (const [name, table] of Object.entries(tables) as [keyof typeof tables, Hanging][]) {
      for (const column of columns) {
        const to = became[column];
        if (to === null) continue;
        const rows = await asking.tx
          .update(table)
          .set({ [column]: to })
          .where(and(eq(table.leadId, leadId), sql`${table[column]} is null` as SQL))
          .returning({ id: table.id });
        if (rows.length > 0) moved.push({ table: name, column, to, ids: rows.map(({ id }) => id) });
      }
    }
  });
  return moved;
}

const became = { customer: customers, contact: contacts, opportunity: opportunities } as const;
type Moments = { lastActivityAt: Date | null; nextActivityAt: Date | null };

/**
 * What a lead became was last spoken to when the lead was, unless later. Written behind people's backs, as every count of
 * activities is: no version.
 */
export async function passMoments(
  asking: Asking,
  object: keyof typeof became,
  id: string,
  { lastActivityAt, nextActivityAt }: Moments,
): Promise<void> {
  const { lastActivityAt: last, nextActivityAt: next } = became[object];
  const moment = (at: Date | null) => sql`${at?.toISOString() ?? null}::timestamptz`;
  await withWholeScope(asking, [object], () =>
    asking.tx
      .update(became[object] as typeof customers)
      .set({
        lastActivityAt: sql`greatest(${last}, ${moment(lastActivityAt)})`,
        nextActivityAt: sql`least(${next}, ${moment(nextActivityAt)})`,
      })
      .where(eq(became[object].id, id)),
  );
}

/** Points what a conversion moved to nothing again, where it still points there. */
export async function takeBackMoved(asking: Asking, given: unknown): Promise<void> {
  const moved = movedRows.safeParse(given);
  if (!moved.success || moved.data.length === 0) return;
  await withWholeScope(asking, ["activity", "task"], async () => {
    for (const { table: name, column, to, ids } of moved.data) {
      const table = tables[name] as Hanging;
      await asking.tx
        .update(table)
        .set({ [column]: null })
        .where(and(inArray(table.id, ids), eq(table[column], to)));
    }
  });
}

export async function insertPoolMove(tx: Tx, row: typeof poolMoves.$inferInsert): Promise<void> {
  await tx.insert(poolMoves).values(row);
}
