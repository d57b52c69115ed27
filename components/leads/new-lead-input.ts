import { parseMoney } from "#components/shared/parse-money.ts";
import type { CaptureLeadInput, LeadSource } from "#lib/domains/leads/contract.ts";

export const newLeadTexts = [
  "companyName",
  "contactName",
  "contactTitle",
  "contactPhone",
  "need",
  "budgetAmount",
  "timelineText",
  "industry",
] as const;
export type NewLeadTexts = Record<(typeof newLeadTexts)[number], string> & { source: LeadSource };

export const blankLead: NewLeadTexts = {
  companyName: "",
  contactName: "",
  contactTitle: "",
  contactPhone: "",
  need: "",
  budgetAmount: "",
  timelineText: "",
  industry: "",
  source: "other",
};

/** What was typed, as the verb wants it; or what is wrong with it. */
export function newLeadInput(texts: NewLeadTexts): CaptureLeadInput | "needsWho" | "notMoney" {
  const { budgetAmount, ...rest } = texts;
  const budget = budgetAmount.trim() ? parseMoney(budgetAmount) : undefined;
  if (budget === null) return "notMoney";
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value.trim() !== ""));
  if (!given.companyName && !given.contactName && !given.contactPhone) return "needsWho";
  return { ...given, ...(budget === undefined ? {} : { budgetAmount: budget }) };
}
