import { command } from "#lib/platform/command.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { outcomeOf } from "#lib/platform/records/record-event.ts";
import { undoMerge } from "#lib/platform/records/undo-merge.ts";
import { contactChildren } from "../contact-repository.ts";
import { undoMergeInput } from "../contract.ts";
import { mayMergeContacts } from "../policy.ts";
import { contactRecords } from "../records-repository.ts";

/** Makes one contact two again. Throws `conflict` with the fields that someone has edited since. */
export const undoContactMerge = command({
  name: "contact.undo_merge",
  input: undoMergeInput,
  access: mayMergeContacts,
  run: async (call) => {
    const asking = await askRecords(call, "contact");
    const { kept, merged } = await undoMerge(asking, contactRecords, call.input.mergeId, contactChildren);
    return outcomeOf("contact.unmerged", kept, merged);
  },
});
