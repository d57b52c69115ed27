import { command } from "#lib/platform/command.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { outcomeOf } from "#lib/platform/records/record-event.ts";
import { setStakeholdersInput } from "../contract.ts";
import { holdOpportunity } from "../move.ts";
import { writePart } from "../parts.ts";
import { mayUpdateOpportunities } from "../policy.ts";
import { stakeholderValues } from "../stakeholder-values.ts";

/** Says who has a say in a deal, in what part, and on whose side. */
export const setStakeholders = command({
  name: "opportunity.set_stakeholders",
  input: setStakeholdersInput,
  access: mayUpdateOpportunities,
  run: async (call) => {
    const asking = await askRecords(call, "opportunity");
    const row = await holdOpportunity(asking, call.input);
    const given = await stakeholderValues(asking, call.input.stakeholders);
    const changed = await writePart(asking, row, { name: "stakeholders", given });
    return outcomeOf("opportunity.stakeholders_set", changed);
  },
});
