import type { StuckCause } from "./contract.ts";

/** From this chance of winning on, somebody who decides must be known. */
export const decisionMakerFrom = 40;
/** Who can say yes. */
export const deciderRoles = ["decision_maker", "economic_buyer"] as const;

export type StuckFacts = {
  stageEnteredAt: Date;
  normalDays: number | null;
  createdAt: Date;
  lastActivityAt: Date | null;
  nextActivityAt: Date | null;
  nextStep: string | null;
  nextStepOn: string | null;
  expectedCloseOn: string | null;
  winRate: number;
  /** How many stakeholders can say yes. */
  deciders: number;
};
/** `today` is the day of `at` in the company's zone. */
export type StuckLimits = { at: Date; today: string; quietDays: number };

const dayMs = 86_400_000;
const wholeDays = (from: Date, to: Date): number => Math.floor((to.getTime() - from.getTime()) / dayMs);
const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);

/** What is wrong with an open deal, each cause with its evidence; nothing for one that moves. */
export function stuckCausesOf(facts: StuckFacts, { at, today, quietDays }: StuckLimits): StuckCause[] {
  const causes: StuckCause[] = [];
  const inStage = wholeDays(facts.stageEnteredAt, at);
  const { normalDays, expectedCloseOn, nextStep, nextStepOn, nextActivityAt, winRate } = facts;
  if (normalDays !== null && inStage > normalDays) {
    causes.push({ cause: "over_normal_days", days: inStage, normalDays });
  }
  const since = facts.lastActivityAt ?? facts.createdAt;
  const quiet = wholeDays(since, at);
  if (quiet >= quietDays) causes.push({ cause: "quiet", days: quiet, since: since.toISOString() });
  if (expectedCloseOn !== null && expectedCloseOn < today) {
    causes.push({
      cause: "close_date_passed",
      days: daysBetween(expectedCloseOn, today),
      on: expectedCloseOn,
    });
  }
  if (nextStepOn !== null && nextStepOn < today) {
    causes.push({ cause: "next_step_overdue", days: daysBetween(nextStepOn, today), on: nextStepOn });
  }
  const planned = nextActivityAt !== null && nextActivityAt >= at;
  if (nextStep === null && nextStepOn === null && !planned) causes.push({ cause: "no_next_step" });
  if (winRate >= decisionMakerFrom && facts.deciders === 0) {
    causes.push({ cause: "no_decision_maker", winRate });
  }
  return causes;
}
