import { createProductInput, updateProductInput } from "#lib/domains/products/contract.ts";
import {
  createProduct,
  listPriceLists,
  listProducts,
  productRecords,
  setPrices,
  updateProduct,
} from "#lib/domains/products/index.ts";
import { hasRight } from "#lib/platform/access.ts";
import type { Context } from "#lib/platform/context.ts";
import type { Records } from "#lib/platform/records/define-records.ts";
import type { Extra, ImportObject, Values } from "./import-object.ts";

/** Makes a product, and its price on the main list where the person may say prices: else it is told in words. */
async function create(context: Context, values: Values, { price }: Extra) {
  const given = values as Parameters<typeof createProduct>[1];
  if (price === null || price === undefined) return createProduct(context, given);
  const { items } = await listPriceLists(context, {});
  const main = hasRight(context, "price.manage") ? items.find((list) => list.main) : undefined;
  if (!main) {
    const description = [given.description, `¥${price}`].filter(Boolean).join("\n");
    return createProduct(context, { ...given, description });
  }
  const made = await createProduct(context, given);
  const prices = [{ unitPrice: Number(price) }];
  await setPrices(context, { priceList: main.id, product: made.id, prices });
  return made;
}

/** Products: known by their code. */
export const productImport: ImportObject = {
  object: "product",
  records: productRecords as unknown as Records,
  create: createProductInput,
  set: updateProductInput.shape.set,
  rights: { create: "product.create", update: "product.update", give: "product.transfer" },
  pooled: false,
  remarks: "description",
  sure: ["unique"],
  keyFields: { code: "unique" },
  extra: [{ name: "price", type: "money", max: 1e9 }],
  verbs: {
    create,
    update: (context, id, set) => updateProduct(context, { id, set }),
  },
  list: listProducts,
};
