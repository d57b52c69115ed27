import { command } from "#lib/platform/command.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { outcomeOfMany } from "#lib/platform/records/record-event.ts";
import { transferRecords } from "#lib/platform/records/transfer-records.ts";
import { transferOpportunitiesInput } from "../contract.ts";
import { placeOf } from "../place-of.ts";
import { mayTransferOpportunities } from "../policy.ts";
import { opportunityRecords } from "../records-repository.ts";

/** Gives opportunities to another person, all of them or none. */
export const transferOpportunities = command({
  name: "opportunity.transfer",
  input: transferOpportunitiesInput,
  access: mayTransferOpportunities,
  run: async (call) => {
    const asking = await askRecords(call, "opportunity");
    const { records, to, reason } = call.input;
    const place = await placeOf(call.tx, to);
    const changed = await transferRecords(asking, opportunityRecords, { records, to: place, reason });
    return outcomeOfMany("opportunity.transferred", changed);
  },
});
