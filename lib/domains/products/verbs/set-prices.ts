import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { newId } from "#lib/platform/ids.ts";
import { findRecord } from "#lib/platform/records/find-record.ts";
import { setPricesInput } from "../contract.ts";
import { findOverlap } from "../pick-price.ts";
import { mayManagePrices } from "../policy.ts";
import { priceListEvent, requirePriceList } from "../price-list.ts";
import { replacePrices, selectPricesOf, updatePriceListRow } from "../price-repository.ts";
import { productRecords } from "../product-repository.ts";

type Price = {
  unitPrice: number;
  minPrice?: number | null | undefined;
  minQuantity: number;
  validFrom?: string | null | undefined;
  validTo?: string | null | undefined;
};
const plain = ({ unitPrice, minPrice, minQuantity, validFrom, validTo }: Price) => ({
  unitPrice,
  minPrice: minPrice ?? null,
  minQuantity,
  validFrom: validFrom ?? null,
  validTo: validTo ?? null,
});

function refuseOverlap(prices: ReturnType<typeof plain>[]): void {
  const at = findOverlap(prices);
  if (at < 0) return;
  const fields = [{ field: `prices.${at}.validFrom`, reason: "prices_overlap" }];
  throw new AppError("invalid", "two prices hold at once", { reason: "prices_overlap", fields });
}

/** Says what a product costs on a list, with days and quantities. */
export const setPrices = command({
  name: "price_list.set_prices",
  input: setPricesInput,
  access: mayManagePrices,
  run: async ({ tx, context, input: { priceList, product, version, prices } }) => {
    const { tenantId, userId } = context.principal;
    const list = await requirePriceList(tx, priceList, version);
    if (!(await findRecord(tx, productRecords, product))) {
      throw new AppError("not_found", "no such product", { reason: "record_not_found" });
    }
    const given = prices.map(plain);
    refuseOverlap(given);
    const at = now();
    const of = { priceListId: list.id, productId: product };
    const before = await selectPricesOf(tx, list.id, product);
    const by = { tenantId, createdBy: userId, createdAt: at, updatedAt: at };
    await replacePrices(
      tx,
      of,
      given.map((price) => ({ ...price, ...of, ...by, id: newId("price") })),
    );
    const written = list.version + 1;
    await updatePriceListRow(tx, list.id, { version: written, updatedAt: at });
    const field = `prices.${product}`;
    const change = { entityType: "price_list", entityId: list.id, op: "update" as const, version: written };
    return {
      result: { id: list.id, version: written },
      changes: [{ ...change, before: { [field]: before.map(plain) }, after: { [field]: given } }],
      event: priceListEvent("price_list.prices_set", list.id),
    };
  },
});
