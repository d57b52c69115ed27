import { and, asc, eq, ilike, inArray, isNull, ne, or, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { competitors } from "#db/schema/competitors.ts";

export type CompetitorRow = typeof competitors.$inferSelect;

export async function namesOfCompetitors(tx: Tx, ids: string[]): Promise<Map<string, string>> {
  const rows = await tx
    .select({ id: competitors.id, name: competitors.name })
    .from(competitors)
    .where(inArray(competitors.id, ids));
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** The competitors by name, each with the open deals in the person's sight that they are in. */
export function selectCompetitors(tx: Tx, words: string | undefined) {
  const like = `%${(words ?? "").replace(/[\\%_]/g, "\\$&")}%`;
  const openDeals = sql<number>`(select count(*)::int from opportunity_competitors r
    join opportunities o on o.id = r.opportunity_id
    where r.competitor_id = competitors.id and o.outcome = 'open' and o.deleted_at is null)`;
  return tx
    .select({ row: competitors, openDeals })
    .from(competitors)
    .where(
      and(
        isNull(competitors.deletedAt),
        words
          ? or(ilike(competitors.name, like), sql`array_to_string(${competitors.aliases}, ' ') ilike ${like}`)
          : undefined,
      ),
    )
    .orderBy(asc(competitors.name), asc(competitors.id))
    .limit(500);
}
export async function lockCompetitor(tx: Tx, id: string): Promise<CompetitorRow | undefined> {
  const [row] = await tx
    .select()
    .from(competitors)
    .where(and(eq(competitors.id, id), isNull(competitors.deletedAt)))
    .for("update");
  return row;
}
export async function isCompetitorKnown(tx: Tx, nameKey: string, except?: string): Promise<boolean> {
  const rows = await tx
    .select({ id: competitors.id })
    .from(competitors)
    .where(
      and(
        eq(competitors.nameKey, nameKey),
        isNull(competitors.deletedAt),
        except ? ne(competitors.id, except) : undefined,
      ),
    )
    .limit(1);
  return rows.length > 0;
}
export async function insertCompetitor(tx: Tx, row: typeof competitors.$inferInsert): Promise<void> {
  await tx.insert(competitors).values(row);
}
export async function updateCompetitorRow(tx: Tx, id: string, set: Partial<CompetitorRow>): Promise<void> {
  await tx.update(competitors).set(set).where(eq(competitors.id, id));
}
