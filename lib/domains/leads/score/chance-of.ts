import type { LeadChance } from "./contract.ts";
import { calibrationError, chanceBy, type Ended, fitChance } from "./fit-chance.ts";

/** So many leads must have ended before a model is learnt from them, or their rate says something. */
const enoughForModel = 200;
const enoughForRate = 30;
/** Leads whose score lies this near are held to be alike. */
const near = 10;
/** How many leads of the general rate stand beside the alike ones, so that two of two are not 100%. */
const prior = 5;

export type EndedLead = Ended & { score: number };

const rateOf = (leads: readonly EndedLead[]): number =>
  leads.length === 0 ? 0 : leads.filter(({ converted }) => converted).length / leads.length;

/**
 * How likely a lead is to convert, and how that is known: by a model learnt from how leads ended; where too few have, by
 * the rate among those with a similar score; where hardly any have, by the score alone, which is no probability.
 */
export function chanceOf(
  lead: { factors: readonly number[]; score: number },
  ended: readonly EndedLead[],
): LeadChance {
  const converted = ended.filter((each) => each.converted).length;
  const known = { outcomes: ended.length, converted, calibrationError: null };
  const bothWays = converted > 0 && converted < ended.length;
  if (ended.length >= enoughForModel && bothWays) {
    const probability = chanceBy(fitChance(ended), lead.factors);
    return { ...known, probability, source: "model", calibrationError: calibrationError(ended) };
  }
  if (ended.length >= enoughForRate && bothWays) {
    const alike = ended.filter(({ score }) => Math.abs(score - lead.score) <= near);
    const won = alike.filter((each) => each.converted).length;
    const probability = (won + prior * rateOf(ended)) / (alike.length + prior);
    return { ...known, probability, source: "history" };
  }
  return { ...known, probability: lead.score / 100, source: "score" };
}
