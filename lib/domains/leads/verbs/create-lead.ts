import { requireRight } from "#lib/platform/access.ts";
import { command } from "#lib/platform/command.ts";
import { outcomeOf } from "#lib/platform/records/record-event.ts";
import { askLeads } from "../ask-leads.ts";
import { createLeadInput } from "../contract.ts";
import { placeOf, placeOfFinder } from "../place-of.ts";
import { mayAssignLeads } from "../policy.ts";
import { refuseSame, takeIn } from "../take-in.ts";

/** Makes a lead of any of its fields, for a colleague too. Throws `conflict` when asked to look for one that is the same. */
export const createLead = command({
  name: "lead.create",
  input: createLeadInput,
  access: (context, input) => {
    requireRight(context, "lead.create");
    if (input.owner && input.owner !== context.principal.userId) mayAssignLeads(context);
  },
  run: async (call) => {
    const asking = await askLeads(call);
    const { owner, onDuplicate, ...values } = call.input;
    const { companyName, contactName, contactSurname, contactPhone, contactEmail, contactWechat } = values;
    const facts = { companyName, contactName, contactSurname, contactPhone, contactEmail, contactWechat };
    if (onDuplicate === "ask") await refuseSame(asking, facts);
    const place = owner ? await placeOf(call.tx, owner) : placeOfFinder(call.context);
    const source = values.source ?? "other";
    const changed = await takeIn(asking, { ...values, source }, place, { sources: [source] });
    return outcomeOf("lead.captured", changed);
  },
});
