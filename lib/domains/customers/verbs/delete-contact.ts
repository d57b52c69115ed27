import { command } from "#lib/platform/command.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { deleteRecord } from "#lib/platform/records/put-away.ts";
import { outcomeOf } from "#lib/platform/records/record-event.ts";
import { versionedRef } from "#lib/platform/records/schemas/contract.ts";
import { mayDeleteContacts } from "../policy.ts";
import { contactRecords } from "../records-repository.ts";

/** Puts a contact away; it can be brought back. */
export const deleteContact = command({
  name: "contact.delete",
  input: versionedRef,
  access: mayDeleteContacts,
  run: async (call) => {
    const asking = await askRecords(call, "contact");
    return outcomeOf("contact.deleted", await deleteRecord(asking, contactRecords, call.input));
  },
});
