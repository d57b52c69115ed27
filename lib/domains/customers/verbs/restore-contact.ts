import { command } from "#lib/platform/command.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { restoreRecord } from "#lib/platform/records/put-away.ts";
import { outcomeOf } from "#lib/platform/records/record-event.ts";
import { versionedRef } from "#lib/platform/records/schemas/contract.ts";
import { mayRestoreContacts } from "../policy.ts";
import { contactRecords } from "../records-repository.ts";

/** Brings a contact back that was put away. */
export const restoreContact = command({
  name: "contact.restore",
  input: versionedRef,
  access: mayRestoreContacts,
  run: async (call) => {
    const asking = await askRecords(call, "contact");
    return outcomeOf("contact.restored", await restoreRecord(asking, contactRecords, call.input));
  },
});
