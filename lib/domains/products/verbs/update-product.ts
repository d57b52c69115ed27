import { command } from "#lib/platform/command.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { outcomeOf } from "#lib/platform/records/record-event.ts";
import { updateRecord } from "#lib/platform/records/update-records.ts";
import { updateProductInput } from "../contract.ts";
import { mayUpdateProducts } from "../policy.ts";
import { productRecords } from "../product-repository.ts";
import { refuseTakenCode } from "../refuse-taken-code.ts";

/** Writes fields of a product; modules and compatibility as a whole. */
export const updateProduct = command({
  name: "product.update",
  input: updateProductInput,
  access: mayUpdateProducts,
  run: async (call) => {
    const asking = await askRecords(call, "product");
    const { id, set } = call.input;
    if (set.code) await refuseTakenCode(asking, set.code, id);
    return outcomeOf("product.updated", await updateRecord(asking, productRecords, call.input));
  },
});
