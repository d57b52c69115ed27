import { createProductInput, updateProductInput } from "#lib/domains/products/contract.ts";
import { createProduct, listProducts, productRecords, updateProduct } from "#lib/domains/products/index.ts";
import { hasRight } from "#lib/platform/access.ts";
import type { Context } from "#lib/platform/context.ts";
import { AppError } from "#lib/platform/errors.ts";
import type { Records } from "#lib/platform/records/define-records.ts";
import type { Extra, ImportObject, Values } from "./import-object.ts";
import { putPrice, takeBackPrice } from "./product-prices.ts";
import type { NewPrice } from "./reprice.ts";

function priceIn({ price, priceFrom }: Extra): NewPrice | undefined {
  if (price === null || price === undefined) return undefined;
  return { unitPrice: Number(price), from: priceFrom ?? null };
}

/** Makes a product, and its price on the main list where the person may say prices: else it is told in words. */
async function create(context: Context, values: Values, extra: Extra) {
  const given = values as Parameters<typeof createProduct>[1];
  const price = priceIn(extra);
  if (!price) return createProduct(context, given);
  const made = await createProduct(context, given);
  if (await putPrice(context, made.id, price)) return made;
  const description = [given.description, `¥${price.unitPrice}`].filter(Boolean).join("\n");
  return updateProduct(context, { id: made.id, set: { description } });
}

/** Changes a product, and what it costs on the main list: who may not say prices is told so. */
async function update(context: Context, id: string, set: Values, extra: Extra) {
  const written = await updateProduct(context, { id, set });
  const price = priceIn(extra);
  if (!price) return written;
  const beside = await putPrice(context, id, price);
  if (beside) return { ...written, beside };
  const reason = hasRight(context, "price.manage") ? "import_no_price_list" : "import_no_price_right";
  throw new AppError("precondition", "the price cannot be said", { reason });
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
  extra: [
    { name: "price", type: "money", max: 1e9 },
    { name: "priceFrom", type: "date" },
  ],
  verbs: { create, update, takeBack: takeBackPrice },
  list: listProducts,
};
