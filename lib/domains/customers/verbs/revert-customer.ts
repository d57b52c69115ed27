import { command } from "#lib/platform/command.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { outcomeOfMany } from "#lib/platform/records/record-event.ts";
import { revertWithMerge } from "#lib/platform/records/revert-merge.ts";
import { revertInput } from "#lib/platform/records/revert-record.ts";
import { customerChildren } from "../customer-repository.ts";
import { mayUpdateCustomers } from "../policy.ts";
import { customerRecords } from "../records-repository.ts";

/** Takes a run's writes on one customer back, a merge among them. Throws `conflict` with what was edited since. */
export const revertCustomer = command({
  name: "customer.revert",
  input: revertInput,
  access: mayUpdateCustomers,
  run: async (call) => {
    const asking = await askRecords(call, "customer");
    const changed = await revertWithMerge(asking, customerRecords, call.input, customerChildren);
    return outcomeOfMany("customer.reverted", changed);
  },
});
