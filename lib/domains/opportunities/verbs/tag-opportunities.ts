import { command } from "#lib/platform/command.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { changeTags } from "#lib/platform/records/change-tags.ts";
import { outcomeOfMany } from "#lib/platform/records/record-event.ts";
import { tagOpportunitiesInput } from "../contract.ts";
import { mayUpdateOpportunities } from "../policy.ts";
import { opportunityRecords } from "../records-repository.ts";

/** Puts tags on opportunities and takes others off, with a reason. */
export const tagOpportunities = command({
  name: "opportunity.tag",
  input: tagOpportunitiesInput,
  access: mayUpdateOpportunities,
  run: async (call) => {
    const asking = await askRecords(call, "opportunity");
    const { reason, ...change } = call.input;
    const changed = await changeTags(asking, opportunityRecords, change, { kind: "manual", reason });
    return outcomeOfMany("opportunity.tagged", changed);
  },
});
