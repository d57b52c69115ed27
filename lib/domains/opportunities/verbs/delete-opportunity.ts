import { command } from "#lib/platform/command.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { deleteRecord } from "#lib/platform/records/put-away.ts";
import { outcomeOf } from "#lib/platform/records/record-event.ts";
import { versionedRef } from "#lib/platform/records/schemas/contract.ts";
import { mayDeleteOpportunities } from "../policy.ts";
import { opportunityRecords } from "../records-repository.ts";

/** Puts an opportunity away; what hangs on it stays, and it can be brought back. */
export const deleteOpportunity = command({
  name: "opportunity.delete",
  input: versionedRef,
  access: mayDeleteOpportunities,
  run: async (call) => {
    const asking = await askRecords(call, "opportunity");
    return outcomeOf("opportunity.deleted", await deleteRecord(asking, opportunityRecords, call.input));
  },
});
