import type { Day } from "../calendar.ts";
import type { Random } from "../random.ts";
import type { PipelineKey, SizeClass, StageVisit } from "../types.ts";

/** Days that a stage takes when all goes well, by pipeline. */
export const normalDays: Record<PipelineKey, readonly number[]> = {
  new_business: [14, 21, 28, 21, 14],
  renewal: [14, 14, 14, 10],
};
const pace: Record<SizeClass, number> = { S: 0.55, M: 0.85, L: 1.2, XL: 1.5 };

/** How long a deal takes through so many stages. */
export function cycleDays(random: Random, pipeline: PipelineKey, size: SizeClass, stages: number): number {
  const usual = normalDays[pipeline].slice(0, stages).reduce((sum, days) => sum + days, 0);
  return Math.max(stages * 3, Math.round(usual * pace[size] * (0.75 + random.next() * 0.6)));
}

/** The stages a deal went through from `from` to `to`, one after the other. */
export function closedVisits(
  random: Random,
  pipeline: PipelineKey,
  stages: number,
  span: { from: Day; to: Day; by: string },
): StageVisit[] {
  const { from, to, by } = span;
  const shares = normalDays[pipeline].slice(0, stages).map((days) => days * (0.6 + random.next() * 0.8));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  let entered = from;
  let spent = 0;
  return shares.map((share, stage) => {
    spent += share;
    const left =
      stage === stages - 1 ? to : Math.max(entered, Math.round(from + ((to - from) * spent) / whole));
    const visit = { stage, from: entered, to: left, by };
    entered = left;
    return visit;
  });
}

/** The stages of a deal that has been in its present one for so many days. */
export function openVisits(
  random: Random,
  pipeline: PipelineKey,
  size: SizeClass,
  stage: number,
  now: { today: Day; inStage: number; by: string },
): StageVisit[] {
  const { today, inStage, by } = now;
  const before = normalDays[pipeline]
    .slice(0, stage)
    .map((days) => Math.max(2, Math.round(days * pace[size] * (0.6 + random.next() * 0.7))));
  let entered = today - inStage - before.reduce((sum, days) => sum + days, 0);
  const visits = before.map((days, at): StageVisit => {
    const visit = { stage: at, from: entered, to: entered + days, by };
    entered += days;
    return visit;
  });
  return [...visits, { stage, from: entered, to: null, by }];
}
