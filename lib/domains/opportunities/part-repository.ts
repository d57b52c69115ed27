import { asc, eq } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "#db/client.ts";
import { opportunityCompetitors } from "#db/schema/opportunity-competitors.ts";
import { opportunityItems } from "#db/schema/opportunity-items.ts";
import { risks } from "#db/schema/risks.ts";
import { stakeholders } from "#db/schema/stakeholders.ts";

export type PartRows = {
  items: typeof opportunityItems.$inferSelect;
  stakeholders: typeof stakeholders.$inferSelect;
  competitors: typeof opportunityCompetitors.$inferSelect;
  risks: typeof risks.$inferSelect;
};
export type PartName = keyof PartRows;
export type PartRow = Record<string, unknown> & { id: string; createdAt: Date };

const tables: Record<PartName, { table: PgTable; of: PgColumn; order: PgColumn }> = {
  items: { table: opportunityItems, of: opportunityItems.opportunityId, order: opportunityItems.position },
  stakeholders: { table: stakeholders, of: stakeholders.opportunityId, order: stakeholders.createdAt },
  competitors: {
    table: opportunityCompetitors,
    of: opportunityCompetitors.opportunityId,
    order: opportunityCompetitors.createdAt,
  },
  risks: { table: risks, of: risks.opportunityId, order: risks.createdAt },
};

/** What hangs on an opportunity under a name. Only for one that the person was found to see. */
export async function selectPart<N extends PartName>(tx: Tx, name: N, id: string): Promise<PartRows[N][]> {
  const { table, of, order } = tables[name];
  const rows = await tx.select().from(table).where(eq(of, id)).orderBy(asc(order));
  return rows as unknown as PartRows[N][];
}

/** Puts other rows in the place of those there. */
export async function replacePart(tx: Tx, name: PartName, id: string, rows: PartRow[]): Promise<void> {
  const { table, of } = tables[name];
  await tx.delete(table).where(eq(of, id));
  if (rows.length > 0) await tx.insert(table).values(rows);
}
