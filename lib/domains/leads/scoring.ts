import type { LeadFacts, LeadScore, ScoreFactor, ScoreWeights } from "./contract.ts";
import { scoringPolicy as policy } from "./scoring-policy.ts";

type Facts = Pick<
  LeadFacts,
  | "companySize"
  | "employees"
  | "budgetAmount"
  | "industry"
  | "timelineText"
  | "timelineTo"
  | "contactName"
  | "contactTitle"
  | "contactPhone"
  | "contactEmail"
  | "contactWechat"
>;
type Judged = Pick<ScoreFactor, "value" | "known" | "reason">;

const dayMs = 86_400_000;

function unknown(key: ScoreFactor["key"]): Judged {
  return { value: policy.unknown[key], known: false, reason: { key: `${key}.unknown`, params: {} } };
}

function bandOf(facts: Facts): keyof typeof policy.companySize | undefined {
  if (facts.companySize) return facts.companySize;
  const people = facts.employees;
  if (!people) return undefined;
  if (people < 20) return "startup";
  if (people < 100) return "small";
  if (people < 500) return "medium";
  return people < 2000 ? "large" : "enterprise";
}

function companySize(facts: Facts): Judged {
  const band = bandOf(facts);
  if (!band) return unknown("companySize");
  const people = facts.employees;
  return {
    value: policy.companySize[band],
    known: true,
    reason: people
      ? { key: "companySize.employees", params: { band, people } }
      : { key: "companySize.band", params: { band } },
  };
}

function budget(facts: Facts): Judged {
  const amount = facts.budgetAmount;
  if (amount === null || amount === undefined) return unknown("budget");
  const value = policy.budget.find(([least]) => amount >= least)?.[1] ?? 10;
  return { value, known: true, reason: { key: "budget.amount", params: { amount } } };
}

function industryMatch(facts: Facts): Judged {
  const { industry } = facts;
  if (!industry) return unknown("industryMatch");
  const target = policy.targetIndustries.some((name) => industry.includes(name));
  return {
    value: target ? policy.industry.target : policy.industry.other,
    known: true,
    reason: { key: target ? "industryMatch.target" : "industryMatch.other", params: { industry } },
  };
}

function urgency(facts: Facts, today: Date): Judged {
  if (!facts.timelineTo) return unknown("urgency");
  const days = Math.floor((Date.parse(`${facts.timelineTo}T23:59:59+08:00`) - today.getTime()) / dayMs);
  const timeline = facts.timelineText ?? facts.timelineTo;
  if (days < 0) {
    return {
      value: policy.overdueUrgency,
      known: true,
      reason: { key: "urgency.past", params: { timeline } },
    };
  }
  const value = policy.urgency.find(([most]) => days <= most)?.[1] ?? 25;
  return { value, known: true, reason: { key: "urgency.days", params: { timeline, days } } };
}

function contactQuality(facts: Facts): Judged {
  const { contactTitle: title } = facts;
  const reachable = Boolean(facts.contactPhone ?? facts.contactEmail ?? facts.contactWechat);
  if (!title && !reachable) return unknown("contactQuality");
  const base = title
    ? (policy.titles.find(([pattern]) => pattern.test(title))?.[1] ?? policy.otherTitle)
    : policy.otherTitle;
  const value = reachable ? base : base - policy.noChannelPenalty;
  const key = `contactQuality.${title ? "title" : "noTitle"}${reachable ? "Reachable" : "Unreachable"}`;
  return { value, known: true, reason: { key, params: { title: title ?? "" } } };
}

/** One version of the weights. */
export type Weighing = { version: number; weights: ScoreWeights };

/** The weights that a score was made with; those that ship where it was made with none. */
export function weighingOf(score: Partial<LeadScore> | null | undefined): Weighing {
  const { factors, weightsVersion } = score ?? {};
  if (!factors || weightsVersion === undefined) return policy;
  const weights = Object.fromEntries(factors.map(({ key, weight }) => [key, weight]));
  return { version: weightsVersion, weights: { ...policy.weights, ...weights } };
}

/**
 * Scores a lead 0–100: the weighted sum of five factors (0–100 each), rounded.
 * `confidence` 0–1 is the weight of the factors that are known.
 */
export function scoreLead(facts: Facts, today: Date, weighing: Weighing = policy): LeadScore {
  const judged = {
    companySize: companySize(facts),
    budget: budget(facts),
    industryMatch: industryMatch(facts),
    urgency: urgency(facts, today),
    contactQuality: contactQuality(facts),
  };
  const factors = (Object.keys(judged) as ScoreFactor["key"][]).map((key) => ({
    key,
    weight: weighing.weights[key],
    ...judged[key],
  }));
  const total = factors.reduce((sum, factor) => sum + factor.weight * factor.value, 0);
  const confidence = factors.reduce((sum, factor) => sum + (factor.known ? factor.weight : 0), 0);
  return {
    total: Math.round(total),
    confidence: Math.round(confidence * 100) / 100,
    factors,
    weightsVersion: weighing.version,
  };
}
