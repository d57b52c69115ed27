import { command } from "#lib/platform/command.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { changeRecords } from "#lib/platform/records/change-records.ts";
import { outcomeOfMany } from "#lib/platform/records/record-event.ts";
import { setOpportunityCollaboratorsInput } from "../contract.ts";
import { holdOpportunity } from "../move.ts";
import { mayUpdateOpportunities } from "../policy.ts";
import { opportunityRecords } from "../records-repository.ts";
import { requireKnown } from "../require-known.ts";

/** Says who works on an opportunity beside its owner; they see it and what happens there. */
export const setOpportunityCollaborators = command({
  name: "opportunity.set_collaborators",
  input: setOpportunityCollaboratorsInput,
  access: mayUpdateOpportunities,
  run: async (call) => {
    const asking = await askRecords(call, "opportunity");
    const row = await holdOpportunity(asking, call.input);
    const people = [...new Set(call.input.collaborators)].filter((person) => person !== row.ownerId);
    await requireKnown(
      asking,
      "user",
      people.map((person) => ({ field: "collaborators", id: person })),
    );
    const edit = { row, set: { collaboratorIds: people } };
    const changed = await changeRecords(asking, opportunityRecords, [edit], "update");
    return outcomeOfMany("opportunity.collaborators_set", changed);
  },
});
