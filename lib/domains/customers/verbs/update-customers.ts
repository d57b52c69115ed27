import { command } from "#lib/platform/command.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { outcomeOfMany } from "#lib/platform/records/record-event.ts";
import { updateRecords } from "#lib/platform/records/update-records.ts";
import { updateCustomersInput } from "../contract.ts";
import { refuseCircle } from "../customer-values.ts";
import { mayEditManyCustomers, mayUpdateCustomers } from "../policy.ts";
import { customerRecords } from "../records-repository.ts";

/** Writes the same fields of many customers, all of them or none. */
export const updateCustomers = command({
  name: "customer.bulk_update",
  input: updateCustomersInput,
  access: (context) => {
    mayUpdateCustomers(context);
    mayEditManyCustomers(context);
  },
  run: async (call) => {
    const asking = await askRecords(call, "customer");
    const { parent } = call.input.set;
    if (parent) for (const { id } of call.input.records) await refuseCircle(asking, id, parent);
    const changed = await updateRecords(asking, customerRecords, call.input);
    return outcomeOfMany("customer.bulk_updated", changed);
  },
});
