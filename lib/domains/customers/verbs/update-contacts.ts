import { command } from "#lib/platform/command.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { outcomeOfMany } from "#lib/platform/records/record-event.ts";
import { updateRecords } from "#lib/platform/records/update-records.ts";
import { updateContactsInput } from "../contract.ts";
import { mayEditManyContacts, mayUpdateContacts } from "../policy.ts";
import { contactRecords } from "../records-repository.ts";

/** Writes the same fields of many contacts, all of them or none. */
export const updateContacts = command({
  name: "contact.bulk_update",
  input: updateContactsInput,
  access: (context) => {
    mayUpdateContacts(context);
    mayEditManyContacts(context);
  },
  run: async (call) => {
    const asking = await askRecords(call, "contact");
    const changed = await updateRecords(asking, contactRecords, call.input);
    return outcomeOfMany("contact.bulk_updated", changed);
  },
});
