import { command } from "#lib/platform/command.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { changeTags } from "#lib/platform/records/change-tags.ts";
import { outcomeOfMany } from "#lib/platform/records/record-event.ts";
import { changeTagsInput } from "../contract.ts";
import { mayUpdateCustomers } from "../policy.ts";
import { customerRecords } from "../records-repository.ts";

/** Puts tags on customers and takes others off, with a reason. */
export const tagCustomers = command({
  name: "customer.tag",
  input: changeTagsInput,
  access: mayUpdateCustomers,
  run: async (call) => {
    const asking = await askRecords(call, "customer");
    const { reason, ...change } = call.input;
    const changed = await changeTags(asking, customerRecords, change, { kind: "manual", reason });
    return outcomeOfMany("customer.tagged", changed);
  },
});
