import { query } from "#app/_server/query.ts";
import type { Lead } from "#components/leads/use-lead.ts";
import { leadLabel } from "#components/shared/lead-label.ts";
import { getLeadRecord } from "#lib/domains/leads/index.ts";

/** A lead by what it is called: company and contact stand for the name that it has not. */
export async function readLead(id: string): Promise<Lead | null> {
  const lead = await query(getLeadRecord, { id });
  return lead && { ...(lead as unknown as Lead), name: leadLabel(lead) };
}
