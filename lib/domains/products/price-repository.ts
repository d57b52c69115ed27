import { and, asc, eq, gte, inArray, isNull, lte, or, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { priceLists } from "#db/schema/price-lists.ts";
import { prices } from "#db/schema/prices.ts";
import { products } from "#db/schema/products.ts";

export type PriceListRow = typeof priceLists.$inferSelect;
export type PriceRow = typeof prices.$inferSelect;

export function selectPriceLists(tx: Tx, archived: boolean): Promise<PriceListRow[]> {
  return tx
    .select()
    .from(priceLists)
    .where(archived ? undefined : isNull(priceLists.archivedAt))
    .orderBy(sql`${priceLists.main} desc`, asc(priceLists.name), asc(priceLists.id));
}

export async function lockPriceList(tx: Tx, id: string): Promise<PriceListRow | undefined> {
  const [row] = await tx.select().from(priceLists).where(eq(priceLists.id, id)).for("update");
  return row;
}

export async function isListNameTaken(tx: Tx, name: string, except?: string): Promise<boolean> {
  const rows = await tx
    .select({ id: priceLists.id })
    .from(priceLists)
    .where(and(eq(priceLists.name, name), isNull(priceLists.archivedAt)));
  return rows.some((row) => row.id !== except);
}

/** Lists are few and made rarely: one at a time, so that there is never a second main one. */
export async function holdPriceLists(tx: Tx, tenantId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${tenantId}/price_lists`}, 0))`);
}

export async function insertPriceList(tx: Tx, row: typeof priceLists.$inferInsert): Promise<void> {
  await tx.insert(priceLists).values(row);
}
export async function updatePriceListRow(tx: Tx, id: string, set: Partial<PriceListRow>): Promise<void> {
  await tx.update(priceLists).set(set).where(eq(priceLists.id, id));
}
/** The main list gives way to another. */
export async function unmarkMainList(tx: Tx): Promise<void> {
  await tx
    .update(priceLists)
    .set({ main: false, version: sql`${priceLists.version} + 1` })
    .where(and(eq(priceLists.main, true), isNull(priceLists.archivedAt)));
}

export function selectPricesOf(tx: Tx, priceListId: string, productId: string): Promise<PriceRow[]> {
  return tx
    .select()
    .from(prices)
    .where(and(eq(prices.priceListId, priceListId), eq(prices.productId, productId)))
    .orderBy(asc(prices.minQuantity), sql`${prices.validFrom} asc nulls first`);
}
export async function replacePrices(
  tx: Tx,
  of: { priceListId: string; productId: string },
  rows: (typeof prices.$inferInsert)[],
): Promise<void> {
  await tx
    .delete(prices)
    .where(and(eq(prices.priceListId, of.priceListId), eq(prices.productId, of.productId)));
  if (rows.length > 0) await tx.insert(prices).values(rows);
}

const shown = {
  price: prices,
  listName: priceLists.name,
  productName: products.name,
  code: products.code,
  unit: products.unit,
};
export type ShownPrice = {
  price: PriceRow;
  listName: string;
  productName: string;
  code: string;
  unit: string;
};

/** Prices of living products on lists in use, by list or product or both. */
export function selectPrices(
  tx: Tx,
  { priceList, product }: { priceList?: string | undefined; product?: string | undefined },
): Promise<ShownPrice[]> {
  return tx
    .select(shown)
    .from(prices)
    .innerJoin(priceLists, eq(priceLists.id, prices.priceListId))
    .innerJoin(products, eq(products.id, prices.productId))
    .where(
      and(
        isNull(priceLists.archivedAt),
        isNull(products.deletedAt),
        priceList ? eq(prices.priceListId, priceList) : undefined,
        product ? eq(prices.productId, product) : undefined,
      ),
    )
    .orderBy(
      sql`${priceLists.main} desc`,
      asc(priceLists.name),
      asc(products.code),
      asc(prices.minQuantity),
      sql`${prices.validFrom} asc nulls first`,
      asc(prices.id),
    )
    .limit(5000);
}

/** The prices that a list, the main one when not said, has for products on a day. */
export function selectPricesOn(
  tx: Tx,
  { products: ids, priceList, day }: { products: string[]; priceList: string | null; day: string },
): Promise<ShownPrice[]> {
  return tx
    .select(shown)
    .from(prices)
    .innerJoin(priceLists, eq(priceLists.id, prices.priceListId))
    .innerJoin(products, eq(products.id, prices.productId))
    .where(
      and(
        inArray(prices.productId, ids),
        priceList ? eq(priceLists.id, priceList) : eq(priceLists.main, true),
        isNull(priceLists.archivedAt),
        or(isNull(priceLists.validFrom), lte(priceLists.validFrom, day)),
        or(isNull(priceLists.validTo), gte(priceLists.validTo, day)),
      ),
    );
}
