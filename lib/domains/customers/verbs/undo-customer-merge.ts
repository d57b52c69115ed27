import { command } from "#lib/platform/command.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { outcomeOf } from "#lib/platform/records/record-event.ts";
import { undoMerge } from "#lib/platform/records/undo-merge.ts";
import { undoMergeInput } from "../contract.ts";
import { customerChildren } from "../customer-repository.ts";
import { mayMergeCustomers } from "../policy.ts";
import { customerRecords } from "../records-repository.ts";

/** Makes one customer two again. Throws `conflict` with the fields that someone has edited since. */
export const undoCustomerMerge = command({
  name: "customer.undo_merge",
  input: undoMergeInput,
  access: mayMergeCustomers,
  run: async (call) => {
    const asking = await askRecords(call, "customer");
    const { kept, merged } = await undoMerge(asking, customerRecords, call.input.mergeId, customerChildren);
    return outcomeOf("customer.unmerged", kept, merged);
  },
});
