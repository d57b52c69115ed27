import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { withoutUndefined } from "#lib/utils/without-undefined.ts";
import { updatePriceListInput } from "../contract.ts";
import { mayManagePrices } from "../policy.ts";
import { journaledList, priceListEvent, refuseTakenListName, requirePriceList } from "../price-list.ts";
import { holdPriceLists, unmarkMainList, updatePriceListRow } from "../price-repository.ts";

/** Renames a list, says when it holds, or makes it the main one. */
export const updatePriceList = command({
  name: "price_list.update",
  input: updatePriceListInput,
  access: mayManagePrices,
  run: async ({ tx, context, input: { id, version, set } }) => {
    await holdPriceLists(tx, context.principal.tenantId);
    const before = await requirePriceList(tx, id, version);
    if (set.name) await refuseTakenListName(tx, set.name, id);
    if (set.main === false && before.main) {
      throw new AppError("precondition", "there is one main list", { reason: "price_list_main_needed" });
    }
    if (set.main && !before.main) await unmarkMainList(tx);
    const written = { ...withoutUndefined(set), version: before.version + 1, updatedAt: now() };
    await updatePriceListRow(tx, id, written);
    const change = {
      entityType: "price_list",
      entityId: id,
      op: "update" as const,
      version: written.version,
    };
    const after = journaledList({ ...before, ...written });
    return {
      result: { id, version: written.version },
      changes: [{ ...change, before: journaledList(before), after }],
      event: priceListEvent("price_list.updated", id),
    };
  },
});
