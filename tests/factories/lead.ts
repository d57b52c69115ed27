import type { CaptureLeadInput } from "#lib/domains/leads/contract.ts";
import { captureLead, getLead } from "#lib/domains/leads/index.ts";
import type { Context } from "#lib/platform/context.ts";

let made = 0;

/** Facts of a lead that resembles no other one. */
export function leadFacts(more: Partial<CaptureLeadInput> = {}): CaptureLeadInput {
  made += 1;
  return {
    contactName: "李经理",
    contactSurname: "李",
    contactTitle: "经理",
    companyName: `德芙${made}号科技`,
    need: "财务软件",
    budgetAmount: 500_000,
    source: "website",
    ...more,
  };
}

/** Captures a lead as the given person and reads it back. */
export async function aLead(context: Context, more: Partial<CaptureLeadInput> = {}) {
  const { id } = await captureLead(context, leadFacts(more));
  return readLead(context, id);
}

/** The lead as that person sees it; an error when they do not. */
export async function readLead(context: Context, id: string) {
  const lead = await getLead(context, { id });
  if (!lead) throw new Error(`lead ${id} is not visible`);
  return lead;
}
