import type { Turn } from "#agents/runtime/turn.ts";
import { daysText } from "#agents/skills/query-words/period-words.ts";
import type { QueryReading } from "#lib/language/index.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import type { AggregateRow } from "#lib/platform/records/contract.ts";
import type { ComparedDays } from "./compared-days.ts";
import { type Measure, numberAt, valueText } from "./measures.ts";

export const percentOf = (part: number, all: number): string =>
  `${all === 0 ? 0 : Math.round((part / all) * 1000) / 10}%`;

/** The days that are held against, in words. */
export const beforeText = ({ part, young: _young, ...days }: ComparedDays, { now, t }: Turn): string =>
  t(part ? "figures.wasSame" : "figures.wasAll", { days: daysText(days, dayOf(now), t) });

/** What figures were in the other period and how much more or less that makes. */
export function comparedText(
  { object, measures = [] }: QueryReading,
  [now, before]: [AggregateRow | undefined, AggregateRow | undefined],
  days: ComparedDays,
  turn: Turn,
): string {
  const { t } = turn;
  const compared = beforeText(days, turn);
  const text = (measure: Measure, value: number) => valueText(object, measure, value, turn);
  const [first = { fn: "count" as const }] = measures;
  // What has only begun is behind by its length alone; what is ahead already is ahead.
  if (days.young && measures.some((measure) => numberAt(now, measure) < numberAt(before, measure))) {
    const was = measures.map((measure) => text(measure, numberAt(before, measure))).join(t("lead.listComma"));
    return t("figures.was.young", { before: compared, was });
  }
  if (measures.every((measure) => numberAt(before, measure) === 0))
    return t(numberAt(now, first) === 0 ? "figures.was.zero" : "figures.was.none", {
      before: compared,
      change: text(first, numberAt(now, first)),
    });
  const changes = measures.map((measure) => {
    const [is, was] = [numberAt(now, measure), numberAt(before, measure)];
    return t(`figures.was.${is === was ? "same" : is > was ? "more" : "less"}`, {
      change: text(measure, Math.abs(is - was)),
      rate:
        was === 0
          ? t("insight.why.fromNothing")
          : t(`insight.why.${is > was ? "up" : "down"}`, { percent: percentOf(Math.abs(is - was), was) }),
    });
  });
  return t("figures.was.line", {
    before: compared,
    was: measures.map((measure) => text(measure, numberAt(before, measure))).join(t("lead.listComma")),
    changes: changes.join(t("lead.clauseComma")),
  });
}
