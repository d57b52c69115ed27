import { command } from "#lib/platform/command.ts";
import { restoreRecord } from "#lib/platform/records/put-away.ts";
import { outcomeOf } from "#lib/platform/records/record-event.ts";
import { versionedRef } from "#lib/platform/records/schemas/contract.ts";
import { askLeads } from "../ask-leads.ts";
import { orLeadNotFound } from "../lead-not-found.ts";
import { mayRestoreLeads } from "../policy.ts";
import { leadRecords } from "../records-repository.ts";

/** Brings a lead back that was put away. */
export const restoreLead = command({
  name: "lead.restore",
  input: versionedRef,
  access: mayRestoreLeads,
  run: async (call) => {
    const asking = await askLeads(call);
    return outcomeOf("lead.restored", await orLeadNotFound(restoreRecord(asking, leadRecords, call.input)));
  },
});
