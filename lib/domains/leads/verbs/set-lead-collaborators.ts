import { namesOfPeople } from "#lib/domains/identity/index.ts";
import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { changeRecords } from "#lib/platform/records/change-records.ts";
import type { Records } from "#lib/platform/records/define-records.ts";
import { outcomeOfMany } from "#lib/platform/records/record-event.ts";
import { refuseStale } from "#lib/platform/records/refuse-stale.ts";
import { requireRecord } from "#lib/platform/records/require-record.ts";
import { askLeads } from "../ask-leads.ts";
import { setLeadCollaboratorsInput } from "../contract.ts";
import { orLeadNotFound } from "../lead-not-found.ts";
import { mayUpdateLeads, refusePooled } from "../policy.ts";
import { leadRecords } from "../records-repository.ts";

/** Says who works on a lead beside its owner; they see it and what happens there. */
export const setLeadCollaborators = command({
  name: "lead.set_collaborators",
  input: setLeadCollaboratorsInput,
  access: mayUpdateLeads,
  run: async (call) => {
    const asking = await askLeads(call);
    const { id, version, collaborators } = call.input;
    const row = await orLeadNotFound(requireRecord(asking, leadRecords, id));
    refusePooled(call.context, row);
    await refuseStale(asking, leadRecords as unknown as Records, row, version);
    const people = [...new Set(collaborators)].filter((person) => person !== row.ownerId);
    const known = await namesOfPeople(call.tx, people);
    if (people.some((person) => !known.has(person))) {
      throw new AppError("not_found", "no such person", { reason: "user_not_found" });
    }
    const edits = [{ row, set: { collaboratorIds: people } }];
    return outcomeOfMany("lead.collaborators_set", await changeRecords(asking, leadRecords, edits, "update"));
  },
});
