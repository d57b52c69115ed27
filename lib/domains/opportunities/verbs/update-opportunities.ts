import { command } from "#lib/platform/command.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { outcomeOfMany } from "#lib/platform/records/record-event.ts";
import { requireRecords } from "#lib/platform/records/require-record.ts";
import { updateRecords } from "#lib/platform/records/update-records.ts";
import { updateOpportunitiesInput } from "../contract.ts";
import { mayEditManyOpportunities, mayUpdateOpportunities } from "../policy.ts";
import { opportunityRecords } from "../records-repository.ts";
import { refuseFixed } from "../refuse-fixed.ts";

/** Writes the same fields of many opportunities, all of them or none. */
export const updateOpportunities = command({
  name: "opportunity.bulk_update",
  input: updateOpportunitiesInput,
  access: (context) => {
    mayUpdateOpportunities(context);
    mayEditManyOpportunities(context);
  },
  run: async (call) => {
    const asking = await askRecords(call, "opportunity");
    const { records, set } = call.input;
    const rows = await requireRecords(
      asking,
      opportunityRecords,
      records.map(({ id }) => id),
    );
    for (const row of rows) await refuseFixed(asking, row, set);
    return outcomeOfMany(
      "opportunity.bulk_updated",
      await updateRecords(asking, opportunityRecords, call.input),
    );
  },
});
