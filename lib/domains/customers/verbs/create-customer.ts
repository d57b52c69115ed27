import { command } from "#lib/platform/command.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { cleanPhone } from "#lib/platform/records/clean-text.ts";
import { createRecord } from "#lib/platform/records/create-record.ts";
import type { Records } from "#lib/platform/records/define-records.ts";
import { outcomeOf } from "#lib/platform/records/record-event.ts";
import { createCustomerInput } from "../contract.ts";
import { profileWith } from "../customer-values.ts";
import { customerMatchKeys } from "../match-keys.ts";
import { placeOf } from "../place-of.ts";
import { mayCreateCustomers, mayTransferCustomers } from "../policy.ts";
import { customerRecords } from "../records-repository.ts";
import { refuseDuplicates } from "../refuse-duplicates.ts";

/** Takes in a company. Throws `conflict` `record_duplicate` when asked to look for one that is the same. */
export const createCustomer = command({
  name: "customer.create",
  input: createCustomerInput,
  access: (context, input) => {
    mayCreateCustomers(context);
    if (input.owner && input.owner !== context.principal.userId) mayTransferCustomers(context);
  },
  run: async (call) => {
    const asking = await askRecords(call, "customer");
    const { owner, onDuplicate, profile, ...given } = call.input;
    const keys = customerMatchKeys({
      name: given.name,
      uscc: given.uscc ?? null,
      phone: given.phone ? cleanPhone(given.phone) : null,
      email: given.email?.toLowerCase() ?? null,
    });
    if (onDuplicate === "ask")
      await refuseDuplicates(asking, customerRecords as unknown as Records, {
        keys,
        companyName: given.name,
      });
    const place = owner ? await placeOf(call.tx, owner) : {};
    const values = { ...given, profile: profileWith({}, profile) };
    const changed = await createRecord(asking, customerRecords, values, place);
    return outcomeOf("customer.created", changed);
  },
});
