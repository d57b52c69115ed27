import { query } from "#lib/platform/query.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { findRecord } from "#lib/platform/records/find-record.ts";
import { presentRecords } from "#lib/platform/records/present-records.ts";
import { recordRef } from "#lib/platform/records/schemas/contract.ts";
import { mayReadProducts } from "../policy.ts";
import { presentPrice } from "../present-price.ts";
import { selectPrices } from "../price-repository.ts";
import { productRecords, selectVersions } from "../product-repository.ts";
import { presentVersions } from "../versions.ts";

/** One product with its versions and its prices on every list in use, or null when there is none. */
export const getProduct = query({
  name: "product.get",
  input: recordRef,
  access: mayReadProducts,
  run: async (call) => {
    const asking = await askRecords(call, "product");
    const row = await findRecord(call.tx, productRecords, call.input.id);
    if (!row) return null;
    const [[dto], versions, prices] = await Promise.all([
      presentRecords(asking, productRecords, [row]),
      selectVersions(call.tx, row.id),
      selectPrices(call.tx, { product: row.id }),
    ]);
    if (!dto) return null;
    return {
      ...dto,
      versions: presentVersions(versions),
      prices: prices.map((price) => presentPrice(call.context, price)),
    };
  },
});
