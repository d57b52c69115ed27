import { command } from "#lib/platform/command.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { outcomeOf } from "#lib/platform/records/record-event.ts";
import { updateRecord } from "#lib/platform/records/update-records.ts";
import { updateOpportunityInput } from "../contract.ts";
import { holdOpportunity } from "../move.ts";
import { mayUpdateOpportunities } from "../policy.ts";
import { opportunityRecords } from "../records-repository.ts";
import { refuseFixed } from "../refuse-fixed.ts";

/** Writes fields of an opportunity. Throws `conflict` with the differing fields when `version` is old. */
export const updateOpportunity = command({
  name: "opportunity.update",
  input: updateOpportunityInput,
  access: mayUpdateOpportunities,
  run: async (call) => {
    const asking = await askRecords(call, "opportunity");
    const row = await holdOpportunity(asking, call.input);
    await refuseFixed(asking, row, call.input.set);
    return outcomeOf("opportunity.updated", await updateRecord(asking, opportunityRecords, call.input));
  },
});
