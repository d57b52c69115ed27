import { command } from "#lib/platform/command.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { outcomeOfMany } from "#lib/platform/records/record-event.ts";
import { updateRecords } from "#lib/platform/records/update-records.ts";
import { updateProductsInput } from "../contract.ts";
import { mayEditManyProducts, mayUpdateProducts } from "../policy.ts";
import { productRecords } from "../product-repository.ts";

/** Writes the same fields of many products, all of them or none. */
export const updateProducts = command({
  name: "product.bulk_update",
  input: updateProductsInput,
  access: (context) => {
    mayUpdateProducts(context);
    mayEditManyProducts(context);
  },
  run: async (call) => {
    const asking = await askRecords(call, "product");
    return outcomeOfMany("product.bulk_updated", await updateRecords(asking, productRecords, call.input));
  },
});
