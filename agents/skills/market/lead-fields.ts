import type { Turn } from "#agents/runtime/turn.ts";

/** What the words say of a lead, as the lead tools take it. */
export function leadFieldsOf(turn: Turn): Record<string, unknown> {
  const { lead } = turn.understanding;
  const { budget, companySize: size, timeline } = lead;
  const budgetWords = turn.understanding.entities.find((entity) => entity.type === "money")?.text;
  const fields = {
    contactName: lead.contactName,
    contactSurname: lead.contactSurname,
    contactTitle: lead.contactTitle,
    contactPhone: lead.phone,
    contactEmail: lead.email,
    contactWechat: lead.wechat,
    companyName: lead.companyName,
    companySize: size?.band,
    employees: size?.employees,
    industry: lead.industry,
    region: lead.region,
    need: lead.need,
    // Only yuan can be compared; another currency stays in the words.
    budgetAmount: budget?.currency === "CNY" ? budget.amount : undefined,
    budgetText: budget ? budgetWords : undefined,
    timelineText: timeline?.text,
    timelineFrom: timeline?.from,
    timelineTo: timeline?.to,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
