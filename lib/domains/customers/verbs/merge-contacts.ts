import { command } from "#lib/platform/command.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { mergeRecords } from "#lib/platform/records/merge-records.ts";
import { outcomeOf } from "#lib/platform/records/record-event.ts";
import { contactChildren, markMain } from "../contact-repository.ts";
import { mergeInput } from "../contract.ts";
import { mayMergeContacts } from "../policy.ts";
import { contactRecords } from "../records-repository.ts";

/** Makes two contacts one; what hangs on the second hangs on the first afterwards. It can be undone. */
export const mergeContacts = command({
  name: "contact.merge",
  input: mergeInput,
  access: mayMergeContacts,
  run: async (call) => {
    const asking = await askRecords(call, "contact");
    const { id, kept, merged } = await mergeRecords(asking, contactRecords, call.input, contactChildren);
    if (kept.row.customerId) await markMain(call.tx, kept.row.id, kept.row.customerId);
    const outcome = outcomeOf("contact.merged", kept, merged);
    return { ...outcome, result: { ...outcome.result, mergeId: id } };
  },
});
