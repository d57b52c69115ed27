import { companyKey } from "#lib/utils/company-key.ts";
import { type LeadFacts, leadFacts } from "./contract.ts";
import type { LeadRow, NewLeadRow } from "./repository.ts";
import { scoreLead } from "./scoring.ts";

const factFields = Object.keys(leadFacts.shape) as (keyof LeadFacts)[];
export const journaledFields = [
  ...factFields,
  "status",
  "source",
  "ownerId",
  "teamId",
  "teamPath",
  "score",
] as const;

/** The given facts that are set, phone digits made plain. A field that is absent stays as it is. */
export function givenFacts(given: LeadFacts): Partial<LeadFacts> {
  const set = Object.fromEntries(
    factFields.filter((field) => given[field] !== undefined).map((field) => [field, given[field]]),
  ) as Partial<LeadFacts>;
  if (set.contactPhone) set.contactPhone = plainPhone(set.contactPhone);
  return set;
}

/** Digits only, without the country code of mainland mobiles: equal phones compare equal. */
export function plainPhone(phone: string): string {
  const digits = phone.replace(/[^\d+]/g, "");
  return digits.replace(/^\+?86(?=1\d{10}$)/, "");
}

/** What follows from the facts: the key for duplicates and the score. */
export function derivedValues(facts: Partial<NewLeadRow> | LeadFacts, today: Date) {
  const score = scoreLead(facts as LeadFacts, today);
  return {
    companyKey: facts.companyName ? companyKey(facts.companyName) || null : null,
    score: score.total,
    scoreDetail: score,
  };
}

/** The fields that the journal keeps of a row. */
export function journaled(row: Partial<LeadRow> | NewLeadRow): Record<string, unknown> {
  return Object.fromEntries(journaledFields.map((field) => [field, row[field] ?? null]));
}
