import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { changeRecords } from "#lib/platform/records/change-records.ts";
import type { Records } from "#lib/platform/records/define-records.ts";
import { outcomeOfMany } from "#lib/platform/records/record-event.ts";
import { refuseStale } from "#lib/platform/records/refuse-stale.ts";
import { requireRecord } from "#lib/platform/records/require-record.ts";
import { askLeads } from "../ask-leads.ts";
import { convertLeadInput } from "../contract.ts";
import { asConverter } from "../conversion/as-converter.ts";
import { become } from "../conversion/become.ts";
import { passOn } from "../conversion/pass-on.ts";
import { moveHanging } from "../conversion-repository.ts";
import { orLeadNotFound } from "../lead-not-found.ts";
import { mayConvertLeads, refusePooled } from "../policy.ts";
import { leadRecords } from "../records-repository.ts";

/**
 * Makes a lead a customer, a contact and, when asked, an opportunity, all in one act: what happened on the lead and what
 * is planned there belongs to them too, and its owner keeps all of it. Throws `conflict` `record_duplicate` with `object`
 * when asked to look for a customer or contact that is the same.
 */
export const convertLead = command({
  name: "lead.convert",
  input: convertLeadInput,
  access: mayConvertLeads,
  run: async (call) => {
    const { input, context } = call;
    const asking = await askLeads(call);
    const lead = await orLeadNotFound(requireRecord(asking, leadRecords, input.id));
    refusePooled(context, lead);
    await refuseStale(asking, leadRecords as unknown as Records, lead, input.version);
    if (lead.convertedAt) throw new AppError("precondition", "converted", { reason: "lead_converted" });
    const became = await become(asking, asConverter(context), lead, input);
    const moved = await moveHanging(asking, lead.id, became);
    const made = { customer: !input.customer, contact: !input.contact, opportunity: true };
    const passed = await passOn(asking, lead, became, made);
    const set = {
      status: "converted",
      convertedAt: now(),
      convertedBy: context.principal.userId,
      convertedCustomerId: became.customerId,
      convertedContactId: became.contactId,
      convertedOpportunityId: became.opportunityId,
    };
    const changed = await changeRecords(asking, leadRecords, [{ row: lead, set }], "update");
    // Told in the journal, so that whoever takes a run back finds what hung on the lead.
    if (moved.length > 0) for (const { change } of changed) change.after.moved = moved;
    const outcome = outcomeOfMany("lead.converted", changed);
    const { customerId: customer, contactId: contact, opportunityId: opportunity } = became;
    const changes = [...passed, ...outcome.changes];
    return { ...outcome, changes, result: { id: lead.id, customer, contact, opportunity } };
  },
});
