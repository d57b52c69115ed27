import { command } from "#lib/platform/command.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { changeTags } from "#lib/platform/records/change-tags.ts";
import { outcomeOfMany } from "#lib/platform/records/record-event.ts";
import { tagProductsInput } from "../contract.ts";
import { mayUpdateProducts } from "../policy.ts";
import { productRecords } from "../product-repository.ts";

/** Puts tags on products and takes others off, with a reason. */
export const tagProducts = command({
  name: "product.tag",
  input: tagProductsInput,
  access: mayUpdateProducts,
  run: async (call) => {
    const asking = await askRecords(call, "product");
    const { reason, ...change } = call.input;
    const changed = await changeTags(asking, productRecords, change, { kind: "manual", reason });
    return outcomeOfMany("product.tagged", changed);
  },
});
