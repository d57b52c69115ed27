import { command } from "#lib/platform/command.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { findRecord } from "#lib/platform/records/find-record.ts";
import { outcomeOf } from "#lib/platform/records/record-event.ts";
import { updateRecord } from "#lib/platform/records/update-records.ts";
import { updateCustomerInput } from "../contract.ts";
import { profileWith, refuseCircle } from "../customer-values.ts";
import { mayUpdateCustomers } from "../policy.ts";
import { customerRecords } from "../records-repository.ts";

/** Writes fields of a customer. Throws `conflict` with the differing fields when `version` is old. */
export const updateCustomer = command({
  name: "customer.update",
  input: updateCustomerInput,
  access: mayUpdateCustomers,
  run: async (call) => {
    const asking = await askRecords(call, "customer");
    const { id, version, set } = call.input;
    await refuseCircle(asking, id, set.parent);
    const row = set.profile && (await findRecord(call.tx, customerRecords, id, { lock: true }));
    const profile = row && { profile: profileWith(row.profile, set.profile) };
    const changed = await updateRecord(asking, customerRecords, { id, version, set: { ...set, ...profile } });
    return outcomeOf("customer.updated", changed);
  },
});
