import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { newId } from "#lib/platform/ids.ts";
import { createPriceListInput } from "../contract.ts";
import { mayManagePrices } from "../policy.ts";
import { journaledList, priceListEvent, refuseTakenListName } from "../price-list.ts";
import { holdPriceLists, insertPriceList, selectPriceLists, unmarkMainList } from "../price-repository.ts";

/** Makes a price list; a company's first one is its main one. */
export const createPriceList = command({
  name: "price_list.create",
  input: createPriceListInput,
  access: mayManagePrices,
  run: async ({ tx, context, input }) => {
    const { tenantId, userId } = context.principal;
    await holdPriceLists(tx, tenantId);
    await refuseTakenListName(tx, input.name);
    const main = input.main || !(await selectPriceLists(tx, false)).some((each) => each.main);
    if (main) await unmarkMainList(tx);
    const at = now();
    const id = newId("priceList");
    const row = { ...input, main, id, tenantId, createdBy: userId, createdAt: at, updatedAt: at };
    await insertPriceList(tx, row);
    const after = journaledList({
      ...row,
      validFrom: input.validFrom ?? null,
      validTo: input.validTo ?? null,
    });
    return {
      result: { id, version: 1 },
      changes: [{ entityType: "price_list", entityId: id, op: "create", before: {}, after, version: 1 }],
      event: priceListEvent("price_list.created", id),
    };
  },
});
