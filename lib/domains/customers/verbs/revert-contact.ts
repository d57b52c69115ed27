import { command } from "#lib/platform/command.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { outcomeOfMany } from "#lib/platform/records/record-event.ts";
import { revertWithMerge } from "#lib/platform/records/revert-merge.ts";
import { revertInput } from "#lib/platform/records/revert-record.ts";
import { contactChildren } from "../contact-repository.ts";
import { mayUpdateContacts } from "../policy.ts";
import { revertPositions } from "../positions.ts";
import { contactRecords } from "../records-repository.ts";

/** Takes a run's writes on one contact back, a merge among them. Throws `conflict` with what was edited since. */
export const revertContact = command({
  name: "contact.revert",
  input: revertInput,
  access: mayUpdateContacts,
  run: async (call) => {
    const asking = await askRecords(call, "contact");
    const positions = call.input.fields.find(({ field }) => field === "positions");
    if (positions) await revertPositions(asking, call.input.id, positions);
    const changed = await revertWithMerge(asking, contactRecords, call.input, contactChildren);
    return outcomeOfMany("contact.reverted", changed);
  },
});
