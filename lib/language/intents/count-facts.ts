import type { LeadSlots } from "../model/lead.ts";

/** Returns how many facts about a lead were said, apart from who it is. */
export function countFacts(lead: LeadSlots): number {
  const { need, budget, source, phone, email, wechat, companySize, industry, region, timeline } = lead;
  return [need, budget, source, phone, email, wechat, companySize, industry, region, timeline].filter(
    (fact) => fact !== undefined,
  ).length;
}
