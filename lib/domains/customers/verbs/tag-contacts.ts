import { command } from "#lib/platform/command.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { changeTags } from "#lib/platform/records/change-tags.ts";
import { outcomeOfMany } from "#lib/platform/records/record-event.ts";
import { changeTagsInput } from "../contract.ts";
import { mayUpdateContacts } from "../policy.ts";
import { contactRecords } from "../records-repository.ts";

/** Puts tags on contacts and takes others off, with a reason. */
export const tagContacts = command({
  name: "contact.tag",
  input: changeTagsInput,
  access: mayUpdateContacts,
  run: async (call) => {
    const asking = await askRecords(call, "contact");
    const { reason, ...change } = call.input;
    const changed = await changeTags(asking, contactRecords, change, { kind: "manual", reason });
    return outcomeOfMany("contact.tagged", changed);
  },
});
