import { createProductInput, updateProductInput } from "#lib/domains/products/contract.ts";
import { listProducts, productRecords } from "#lib/domains/products/index.ts";
import type { Records } from "#lib/platform/records/define-records.ts";
import type { ImportObject } from "./import-object.ts";

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
  more: async (_asking, all) => all.map(() => ({ modules: [], compatibility: [] })),
  list: listProducts,
};
