import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { versionedRef } from "#lib/platform/records/schemas/contract.ts";
import { mayManagePrices } from "../policy.ts";
import { journaledList, priceListEvent, requirePriceList } from "../price-list.ts";
import { holdPriceLists, updatePriceListRow } from "../price-repository.ts";

/** Takes a list out of use; deals keep the prices that they took from it. The main list stays. */
export const archivePriceList = command({
  name: "price_list.archive",
  input: versionedRef,
  access: mayManagePrices,
  run: async ({ tx, context, input }) => {
    await holdPriceLists(tx, context.principal.tenantId);
    const before = await requirePriceList(tx, input.id, input.version);
    if (before.main) {
      throw new AppError("precondition", "there is one main list", { reason: "price_list_main_needed" });
    }
    const at = now();
    const written = { archivedAt: at, updatedAt: at, version: before.version + 1 };
    await updatePriceListRow(tx, before.id, written);
    const change = { entityType: "price_list", entityId: before.id, version: written.version };
    const after = journaledList({ ...before, ...written });
    return {
      result: { id: before.id, version: written.version },
      changes: [{ ...change, op: "delete", before: journaledList(before), after }],
      event: priceListEvent("price_list.archived", before.id),
    };
  },
});
