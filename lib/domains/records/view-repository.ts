import { and, arrayOverlaps, asc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { savedViews } from "#db/schema/saved-views.ts";
import { viewDefaults } from "#db/schema/view-defaults.ts";
import type { Principal } from "#lib/platform/context.ts";
import type { RecordObject } from "./contract.ts";

export type ViewRow = typeof savedViews.$inferSelect;

const teamsOf = ({ teamPath }: Principal): string[] => teamPath.split("/").filter(Boolean);

/** One's own views and those shared with oneself, one's role or a team that one is in. */
function seenBy(principal: Principal) {
  const { audience, audienceIds } = savedViews;
  return or(
    eq(savedViews.ownerId, principal.userId),
    eq(audience, "everyone"),
    and(eq(audience, "roles"), arrayOverlaps(audienceIds, [principal.role])),
    and(eq(audience, "teams"), arrayOverlaps(audienceIds, ["", ...teamsOf(principal)])),
  );
}

export function selectViews(tx: Tx, principal: Principal, object: RecordObject): Promise<ViewRow[]> {
  return tx
    .select()
    .from(savedViews)
    .where(and(eq(savedViews.object, object), isNull(savedViews.deletedAt), seenBy(principal)))
    .orderBy(asc(savedViews.position), asc(savedViews.name), asc(savedViews.id));
}

/** Views that the person sees, held until the transaction ends. */
export function lockViews(tx: Tx, principal: Principal, ids: string[]): Promise<ViewRow[]> {
  return tx
    .select()
    .from(savedViews)
    .where(and(inArray(savedViews.id, ids), isNull(savedViews.deletedAt), seenBy(principal)))
    .orderBy(asc(savedViews.id))
    .for("update");
}

export async function insertView(tx: Tx, row: ViewRow): Promise<void> {
  await tx.insert(savedViews).values(row);
}

export async function updateViewRow(tx: Tx, id: string, set: Partial<ViewRow>): Promise<void> {
  await tx.update(savedViews).set(set).where(eq(savedViews.id, id));
}

export async function nextPosition(tx: Tx, object: RecordObject): Promise<number> {
  const [row] = await tx
    .select({ last: sql<number>`coalesce(max(${savedViews.position}), -1)::int` })
    .from(savedViews)
    .where(and(eq(savedViews.object, object), isNull(savedViews.deletedAt)));
  return (row?.last ?? -1) + 1;
}

export async function selectDefault(tx: Tx, userId: string, object: RecordObject): Promise<string | null> {
  const [row] = await tx
    .select({ id: viewDefaults.viewId })
    .from(viewDefaults)
    .where(and(eq(viewDefaults.userId, userId), eq(viewDefaults.object, object)));
  return row?.id ?? null;
}

export async function replaceDefault(
  tx: Tx,
  of: { tenantId: string; userId: string; object: RecordObject },
  viewId: string | null,
): Promise<void> {
  const { userId, object } = of;
  await tx.delete(viewDefaults).where(and(eq(viewDefaults.userId, userId), eq(viewDefaults.object, object)));
  if (viewId) await tx.insert(viewDefaults).values({ ...of, viewId });
}
