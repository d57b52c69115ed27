import { command } from "#lib/platform/command.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { outcomeOf } from "#lib/platform/records/record-event.ts";
import { updateRecord } from "#lib/platform/records/update-records.ts";
import { updateContactInput } from "../contract.ts";
import { mayUpdateContacts } from "../policy.ts";
import { followCustomer } from "../positions.ts";
import { contactRecords } from "../records-repository.ts";

/** Writes fields of a contact; another customer ends the main position and begins a new one. */
export const updateContact = command({
  name: "contact.update",
  input: updateContactInput,
  access: mayUpdateContacts,
  run: async (call) => {
    const asking = await askRecords(call, "contact");
    const changed = await updateRecord(asking, contactRecords, call.input);
    await followCustomer(asking, changed.before, changed.row);
    return outcomeOf("contact.updated", changed);
  },
});
