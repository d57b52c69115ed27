import { and, asc, eq, isNull, ne, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { productVersions } from "#db/schema/product-versions.ts";
import { products } from "#db/schema/products.ts";
import { namesOfPeople, namesOfTeams } from "#lib/domains/identity/index.ts";
import { defineRecords, type Records } from "#lib/platform/records/define-records.ts";
import { namesFrom } from "#lib/platform/records/names-from.ts";
import { wordsCondition } from "#lib/platform/records/words-condition.ts";
import { productFields } from "./contract.ts";
import { productDocument } from "./product-document.ts";

export type ProductRow = typeof products.$inferSelect;
export type VersionRow = typeof productVersions.$inferSelect;

export const codeKey = (code: string) => ({ kind: "unique" as const, value: `code=${code.toLowerCase()}` });

/** No scope: the whole company sees what it sells. */
export const productRecords: Records<ProductRow> = defineRecords<ProductRow>({
  object: "product",
  idPrefix: "product",
  table: products,
  fields: productFields,
  documents: ["modules", "compatibility"],
  title: "name",
  names: {
    user: namesOfPeople,
    team: namesOfTeams,
    product: (tx, ids) => namesFrom(() => productRecords)(tx, ids),
  },
  search: (words, { columns }) => wordsCondition(words, [columns.name, columns.code, columns.category]),
  document: productDocument,
  matches: (row) => [codeKey(row.code)],
});

/** Whether another living product has the code, in any case of its letters. */
export async function isCodeTaken(tx: Tx, code: string, except?: string): Promise<boolean> {
  const rows = await tx
    .select({ id: products.id })
    .from(products)
    .where(
      and(
        sql`lower(${products.code}) = ${code.toLowerCase()}`,
        isNull(products.deletedAt),
        except ? ne(products.id, except) : undefined,
      ),
    )
    .limit(1);
  return rows.length > 0;
}

/** A product's versions, the newest release first. */
export function selectVersions(tx: Tx, productId: string): Promise<VersionRow[]> {
  return tx
    .select()
    .from(productVersions)
    .where(eq(productVersions.productId, productId))
    .orderBy(sql`${productVersions.releasedOn} desc nulls last`, asc(productVersions.id));
}

/** Puts other versions in the place of a product's. */
export async function replaceVersions(
  tx: Tx,
  productId: string,
  rows: (typeof productVersions.$inferInsert)[],
): Promise<void> {
  await tx.delete(productVersions).where(eq(productVersions.productId, productId));
  if (rows.length > 0) await tx.insert(productVersions).values(rows);
}
