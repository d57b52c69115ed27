import { command } from "#lib/platform/command.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { restoreRecord } from "#lib/platform/records/put-away.ts";
import { outcomeOf } from "#lib/platform/records/record-event.ts";
import { versionedRef } from "#lib/platform/records/schemas/contract.ts";
import { mayRestoreCustomers } from "../policy.ts";
import { customerRecords } from "../records-repository.ts";

/** Brings a customer back that was put away. */
export const restoreCustomer = command({
  name: "customer.restore",
  input: versionedRef,
  access: mayRestoreCustomers,
  run: async (call) => {
    const asking = await askRecords(call, "customer");
    return outcomeOf("customer.restored", await restoreRecord(asking, customerRecords, call.input));
  },
});
