import { command } from "#lib/platform/command.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { outcomeOf } from "#lib/platform/records/record-event.ts";
import { setItemsInput } from "../contract.ts";
import { pricedItems } from "../items.ts";
import { sumOf } from "../line-items.ts";
import { holdOpportunity } from "../move.ts";
import { writePart } from "../parts.ts";
import { mayUpdateOpportunities, refuseClosed } from "../policy.ts";

/** Says what is offered; the lines come to the opportunity's amount. Without lines the amount stays and is free again. */
export const setItems = command({
  name: "opportunity.set_items",
  input: setItemsInput,
  access: mayUpdateOpportunities,
  run: async (call) => {
    const asking = await askRecords(call, "opportunity");
    const row = await holdOpportunity(asking, call.input);
    refuseClosed(row);
    const given = await pricedItems(asking, row.priceListId, call.input.items);
    const also = given.length > 0 ? { amount: sumOf(given as { total: number }[]) } : {};
    return outcomeOf("opportunity.items_set", await writePart(asking, row, { name: "items", given, also }));
  },
});
