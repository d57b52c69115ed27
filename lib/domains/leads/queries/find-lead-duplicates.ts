import { query } from "#lib/platform/query.ts";
import { askLeads } from "../ask-leads.ts";
import { findLeadDuplicatesInput, type LeadDuplicate } from "../contract.ts";
import { findHits } from "../find-hits.ts";
import { plainPhone } from "../lead-values.ts";
import { leadMatchKeys } from "../match-keys.ts";
import { mayCaptureLead } from "../policy.ts";

/** The leads of the company that look like the given one: a little of those that the person may not see. */
export const findLeadDuplicates = query({
  name: "lead.duplicates",
  input: findLeadDuplicatesInput,
  access: mayCaptureLead,
  run: async ({ input, ...call }): Promise<{ items: LeadDuplicate[] }> => {
    const asking = await askLeads(call);
    const { except, contactPhone, ...facts } = input;
    const phone = contactPhone ? plainPhone(contactPhone) : null;
    const keys = leadMatchKeys({ ...facts, contactPhone: phone });
    return { items: await findHits(asking, keys, except ? [except] : []) };
  },
});
