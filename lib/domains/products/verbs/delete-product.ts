import { command } from "#lib/platform/command.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { deleteRecord } from "#lib/platform/records/put-away.ts";
import { outcomeOf } from "#lib/platform/records/record-event.ts";
import { versionedRef } from "#lib/platform/records/schemas/contract.ts";
import { mayDeleteProducts } from "../policy.ts";
import { productRecords } from "../product-repository.ts";

/** Puts a product away; deals that hold it keep their lines, and it can be brought back. */
export const deleteProduct = command({
  name: "product.delete",
  input: versionedRef,
  access: mayDeleteProducts,
  run: async (call) => {
    const asking = await askRecords(call, "product");
    return outcomeOf("product.deleted", await deleteRecord(asking, productRecords, call.input));
  },
});
