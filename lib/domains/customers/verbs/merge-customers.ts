import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { mergeRecords } from "#lib/platform/records/merge-records.ts";
import { outcomeOf } from "#lib/platform/records/record-event.ts";
import { mergeInput } from "../contract.ts";
import { customerChildren, isBelow } from "../customer-repository.ts";
import { mayMergeCustomers } from "../policy.ts";
import { customerRecords } from "../records-repository.ts";

/** Makes two customers one; what hangs on the second hangs on the first afterwards. It can be undone. */
export const mergeCustomers = command({
  name: "customer.merge",
  input: mergeInput,
  access: mayMergeCustomers,
  run: async (call) => {
    const asking = await askRecords(call, "customer");
    const { keep, merge } = call.input;
    const [below, above] = [
      await isBelow(call.tx, keep.id, merge.id),
      await isBelow(call.tx, merge.id, keep.id),
    ];
    if (keep.id !== merge.id && (below || above)) {
      throw new AppError("precondition", "one belongs to the other", { reason: "merge_family" });
    }
    const { id, kept, merged } = await mergeRecords(asking, customerRecords, call.input, customerChildren);
    const outcome = outcomeOf("customer.merged", kept, merged);
    return { ...outcome, result: { ...outcome.result, mergeId: id } };
  },
});
