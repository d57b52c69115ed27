import { command } from "#lib/platform/command.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { createRecord } from "#lib/platform/records/create-record.ts";
import { outcomeOf } from "#lib/platform/records/record-event.ts";
import { withoutUndefined } from "#lib/utils/without-undefined.ts";
import { createProductInput } from "../contract.ts";
import { mayCreateProducts } from "../policy.ts";
import { productRecords } from "../product-repository.ts";
import { refuseTakenCode } from "../refuse-taken-code.ts";

/** Takes a product into the catalogue. Throws `conflict` `not_unique` when its code is taken. */
export const createProduct = command({
  name: "product.create",
  input: createProductInput,
  access: mayCreateProducts,
  run: async (call) => {
    const asking = await askRecords(call, "product");
    await refuseTakenCode(asking, call.input.code);
    const values = { modules: [], compatibility: [], ...withoutUndefined(call.input) };
    return outcomeOf("product.created", await createRecord(asking, productRecords, values));
  },
});
