import { command } from "#lib/platform/command.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { restoreRecord } from "#lib/platform/records/put-away.ts";
import { outcomeOf } from "#lib/platform/records/record-event.ts";
import { versionedRef } from "#lib/platform/records/schemas/contract.ts";
import { mayRestoreOpportunities } from "../policy.ts";
import { opportunityRecords } from "../records-repository.ts";

/** Brings an opportunity back that was put away. */
export const restoreOpportunity = command({
  name: "opportunity.restore",
  input: versionedRef,
  access: mayRestoreOpportunities,
  run: async (call) => {
    const asking = await askRecords(call, "opportunity");
    return outcomeOf("opportunity.restored", await restoreRecord(asking, opportunityRecords, call.input));
  },
});
