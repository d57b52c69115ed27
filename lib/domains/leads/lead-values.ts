import { cleanPhone } from "#lib/platform/records/clean-text.ts";
import { companyKey } from "#lib/utils/company-key.ts";
import type { LeadFacts } from "./contract.ts";
import { scoreLead, type Weighing, weighingOf } from "./scoring.ts";

type Scored = LeadFacts & { scoreDetail?: Parameters<typeof weighingOf>[0] };

/** Digits only, without the country code of mainland mobiles: equal phones compare equal. */
export const plainPhone = cleanPhone;

/** What follows from the facts: the key for duplicates, and the score by the weights that the lead was scored with. */
export function derivedValues(facts: Scored, at: Date, weighing: Weighing = weighingOf(facts.scoreDetail)) {
  const score = scoreLead(facts, at, weighing);
  return {
    companyKey: facts.companyName ? companyKey(facts.companyName) || null : null,
    score: score.total,
    scoreDetail: score,
  };
}
