import { command } from "#lib/platform/command.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { deleteRecord } from "#lib/platform/records/put-away.ts";
import { outcomeOf } from "#lib/platform/records/record-event.ts";
import { versionedRef } from "#lib/platform/records/schemas/contract.ts";
import { mayDeleteCustomers } from "../policy.ts";
import { customerRecords } from "../records-repository.ts";

/** Puts a customer away; what hangs on it stays, and it can be brought back. */
export const deleteCustomer = command({
  name: "customer.delete",
  input: versionedRef,
  access: mayDeleteCustomers,
  run: async (call) => {
    const asking = await askRecords(call, "customer");
    return outcomeOf("customer.deleted", await deleteRecord(asking, customerRecords, call.input));
  },
});
