import { command } from "#lib/platform/command.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { cleanPhone } from "#lib/platform/records/clean-text.ts";
import { createRecord } from "#lib/platform/records/create-record.ts";
import type { Records } from "#lib/platform/records/define-records.ts";
import { outcomeOf } from "#lib/platform/records/record-event.ts";
import { createContactInput } from "../contract.ts";
import { contactMatchKeys } from "../match-keys.ts";
import { mayCreateContacts } from "../policy.ts";
import { followCustomer, placeAt } from "../positions.ts";
import { contactRecords } from "../records-repository.ts";
import { refuseDuplicates } from "../refuse-duplicates.ts";

/** Takes in a person. Throws `conflict` `record_duplicate` when asked to look for one who is the same. */
export const createContact = command({
  name: "contact.create",
  input: createContactInput,
  access: mayCreateContacts,
  run: async (call) => {
    const asking = await askRecords(call, "contact");
    const { onDuplicate, ...given } = call.input;
    const keys = contactMatchKeys({
      name: given.name,
      phone: given.phone ? cleanPhone(given.phone) : null,
      email: given.email?.toLowerCase() ?? null,
      wechat: given.wechat ?? null,
      customerId: given.customer ?? null,
    });
    if (onDuplicate === "ask") await refuseDuplicates(asking, contactRecords as unknown as Records, { keys });
    const changed = await createRecord(asking, contactRecords, given, await placeAt(asking, given.customer));
    await followCustomer(asking, null, changed.row);
    return outcomeOf("contact.created", changed);
  },
});
