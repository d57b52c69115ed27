import { asc, desc, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { leads } from "#db/schema/leads.ts";
import { scoreWeights } from "#db/schema/score-weights.ts";
import type { LeadScore, ScoreWeights } from "./contract.ts";
import type { LeadRow } from "./records-repository.ts";
import type { Weighing } from "./scoring.ts";
import { scoringPolicy } from "./scoring-policy.ts";

export type WeightsRow = typeof scoreWeights.$inferSelect;

/** The weights that count now: the company's own, else those that ship. */
export async function activeWeighing(tx: Tx): Promise<Weighing> {
  const [row] = await tx.select().from(scoreWeights).where(eq(scoreWeights.active, true));
  return row ? { version: row.version, weights: row.weights as ScoreWeights } : scoringPolicy;
}

/** Every version there was, the newest first. */
export function selectWeights(tx: Tx): Promise<WeightsRow[]> {
  return tx.select().from(scoreWeights).orderBy(desc(scoreWeights.version)).limit(100);
}

/** Makes a further version the one that counts. One writer at a time. */
export async function insertWeights(
  tx: Tx,
  row: Omit<typeof scoreWeights.$inferInsert, "version" | "active">,
): Promise<number> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`${row.tenantId}/score_weights`}, 0))`,
  );
  const [last] = await tx
    .select({ version: sql<number>`max(${scoreWeights.version})::int` })
    .from(scoreWeights);
  const version = Math.max(last?.version ?? 0, scoringPolicy.version) + 1;
  await tx.update(scoreWeights).set({ active: false }).where(eq(scoreWeights.active, true));
  await tx.insert(scoreWeights).values({ ...row, version, active: true });
  return version;
}

/** The next living leads in the order of their ids. */
export function selectStretch(tx: Tx, after: string, limit: number): Promise<LeadRow[]> {
  return tx
    .select()
    .from(leads)
    .where(sql`${leads.id} > ${after} and ${leads.deletedAt} is null`)
    .orderBy(asc(leads.id))
    .limit(limit);
}

/** Writes scores behind people's backs: no version, so that nobody's form goes stale. A lead that changed meanwhile is left alone. */
export async function writeScores(
  tx: Tx,
  scores: { id: string; version: number; detail: LeadScore }[],
): Promise<void> {
  if (scores.length === 0) return;
  await tx.execute(sql`
    update leads set score = (s.detail ->> 'total')::numeric, score_detail = s.detail
    from jsonb_to_recordset(${JSON.stringify(scores)}::jsonb) as s(id text, version bigint, detail jsonb)
    where leads.id = s.id and leads.version = s.version`);
}

/** Tells the workers that there is something to score anew. */
export async function tellScoring(tx: Tx, tenantId: string): Promise<void> {
  await tx.execute(sql`select pg_notify('huike_scoring', ${tenantId})`);
}
