import { z } from "zod";
import type { FinishedCall, Turn } from "#agents/runtime/turn.ts";
import { failureText, replyWith, resultOf } from "#agents/skills/evidence.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import type { Forecast } from "#lib/domains/opportunities/contract.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { formatMoney, formatShortDay } from "#lib/platform/messages/format.ts";
import type { AggregateRow, Filter, RecordDto } from "#lib/platform/records/contract.ts";
import { periodSaid, quarterOf } from "../periods.ts";
import { saidScope } from "../said-scope.ts";
import { chanceOf } from "./chance-of.ts";

const input = z.object({
  from: z.string(),
  to: z.string(),
  unit: z.enum(["month", "quarter"]),
  /** Yuan; null when none was said. */
  target: z.number().nullable(),
  scope: z.unknown(),
  words: z.enum(["mine", "team", "all"]),
});
type Input = z.output<typeof input>;

const monthDays = 32;

function read(turn: Turn): z.input<typeof input> {
  const { from, to } = periodSaid(turn) ?? quarterOf(dayOf(turn.now));
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  const money = turn.understanding.entities.find((each) => each.type === "money");
  const { filter, words } = saidScope(turn);
  return {
    from,
    to,
    unit: days < monthDays ? "month" : "quarter",
    target: money?.value.amount ?? null,
    scope: filter,
    words,
  };
}

type Deal = RecordDto & {
  name: string;
  amount: number | null;
  winRate: number | null;
  customer: { name: string } | null;
};

function dealsOf(done: FinishedCall[]): Deal[] {
  const output = resultOf(done, "record_list")?.output as { records: Deal[] } | undefined;
  return output?.records ?? [];
}

function gather(given: Input, done: FinishedCall[]): SkillCall[] {
  const { from, to, unit, target, scope } = given;
  if (done.length > 0) return [];
  const mine = scope as Filter | null;
  const days: Filter = { field: "expectedCloseOn", op: "between", value: [from, to] };
  const open: Filter = { field: "outcome", op: "eq", value: "open" };
  return [
    {
      tool: "forecast" as const,
      input: {
        unit,
        from,
        periods: periodsIn(given),
        ...(target !== null && { target }),
        ...(mine && { filter: mine }),
      },
    },
    {
      tool: "record_list" as const,
      input: {
        object: "opportunity",
        filter: { all: [open, days, ...(mine ? [mine] : [])] },
        sort: [{ field: "amount", direction: "desc" }],
        columns: ["winRate", "expectedCloseOn"],
        limit: 50,
      },
    },
    ...(target === null || !isOneQuarter(given) ? [] : [pastQuarters(given)]),
  ];
}

const lookBack = 4;

/** What was signed in each of the last quarters: the past is the other half of a forecast. */
function pastQuarters({ from, scope }: Input): SkillCall {
  const first = quarterOf(from, -lookBack).from;
  const last = quarterOf(from, -1).to;
  const mine = scope as Filter | null;
  const won: Filter[] = [
    { field: "outcome", op: "eq", value: "won" },
    { field: "closedAt", op: "between", value: [first, last] },
    ...(mine ? [mine] : []),
  ];
  return {
    tool: "record_aggregate",
    input: {
      object: "opportunity",
      filter: { all: won },
      groupBy: [{ field: "closedAt", by: "quarter" }],
      measures: [{ fn: "sum", field: "amount", as: "sum" }],
    },
  };
}

/** How the target stands against what was ever reached in a quarter. */
function historyLine(given: Input, target: number, { t }: Turn, done: FinishedCall[]): string[] {
  if (!isOneQuarter(given)) return [];
  const output = resultOf(done, "record_aggregate")?.output as { rows: AggregateRow[] } | undefined;
  const sums = (output?.rows ?? []).map(({ sum }) => Number(sum ?? 0)).filter((sum) => sum > 0);
  if (sums.length === 0) return [t("insight.forecast.noHistory")];
  const best = Math.max(...sums);
  const mean = sums.reduce((all, sum) => all + sum, 0) / sums.length;
  const key = target > best ? "insight.forecast.above" : "insight.forecast.within";
  return [t(key, { count: sums.length, best: formatMoney(best, t), mean: formatMoney(Math.round(mean), t) })];
}

/** A year is forecast by its quarters. */
function periodsIn({ from, to, unit }: Input): number {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  return unit === "month" ? 1 : Math.min(12, Math.max(1, Math.round(days / 91)));
}

/** Only one quarter is held against quarters. */
const isOneQuarter = (given: Input): boolean => given.unit === "quarter" && periodsIn(given) === 1;

type Total = Forecast["periods"][number]["total"];

/** What all periods come to. */
function totalOf({ periods }: Forecast): Total | undefined {
  const [first, ...others] = periods.map(({ total }) => total);
  if (!first) return undefined;
  const keys = Object.keys(first) as (keyof Total)[];
  return others.reduce<Total>(
    (sum, each) => Object.fromEntries(keys.map((key) => [key, sum[key] + each[key]])) as Total,
    first,
  );
}

const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** Deals that bring the most when they are pushed: amount times what is missing to certainty, the largest first. */
function levers(deals: Deal[], turn: Turn): string {
  const lift = ({ amount, winRate }: Deal) => (amount ?? 0) * (1 - (winRate ?? 0) / 100);
  const named = deals
    .filter((deal) => lift(deal) > 0)
    .toSorted((one, other) => lift(other) - lift(one))
    .slice(0, 3);
  return named
    .map(({ name, amount, winRate }) =>
      turn.t("insight.forecast.lever", {
        name,
        amount: formatMoney(amount ?? 0, turn.t),
        chance: winRate ?? 0,
      }),
    )
    .join(turn.t("lead.listComma"));
}

function targetLines(
  target: number,
  total: Forecast["periods"][number]["total"],
  deals: Deal[],
  turn: Turn,
): string[] {
  const { t } = turn;
  const gap = target - total.weighted;
  const chances = deals.map(({ amount, winRate }) => ({ amount: amount ?? 0, winRate: winRate ?? 0 }));
  const chance = chanceOf(target - total.won, chances);
  const open = chances.reduce((sum, { amount }) => sum + amount, 0);
  const rate = open === 0 ? 0 : (total.weighted - total.won) / open;
  const lines = [
    t(gap <= 0 ? "insight.forecast.reached" : "insight.forecast.short", {
      target: formatMoney(target, t),
      weighted: formatMoney(Math.round(total.weighted), t),
      gap: formatMoney(Math.abs(Math.round(gap)), t),
      chance: percent(chance),
    }),
  ];
  if (gap <= 0) return lines;
  const named = levers(deals, turn);
  if (named) lines.push(t("insight.forecast.levers", { deals: named }));
  if (rate > 0.02)
    lines.push(
      t("insight.forecast.need", { amount: formatMoney(Math.round(gap / rate), t), rate: percent(rate) }),
    );
  else lines.push(t("insight.forecast.needAny", { gap: formatMoney(Math.round(gap), t) }));
  return lines;
}

function compose(given: Input, turn: Turn, done: FinishedCall[]) {
  const { t } = turn;
  const found = resultOf(done, "forecast")?.output as Forecast | undefined;
  const total = found && totalOf(found);
  if (!found || !total) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const deals = dealsOf(done);
  const days = t("insight.days", { from: formatShortDay(given.from, t), to: formatShortDay(given.to, t) });
  if (total.open === 0 && total.wonCount === 0)
    return replyWith(
      turn,
      [],
      t("insight.forecast.none", { days, scope: t(`insight.scope.${given.words}`) }),
    );
  const first = t("insight.forecast.now", {
    scope: t(`insight.scope.${given.words}`),
    days,
    won: formatMoney(total.won, t),
    wonCount: total.wonCount,
    open: total.open,
    weighted: formatMoney(Math.round(total.weighted), t),
    best: formatMoney(total.best + total.pipeline, t),
  });
  const outside = found.overdue.open + found.undated.open;
  const lines = [
    ...(given.target === null
      ? [t("insight.forecast.noTarget")]
      : [...targetLines(given.target, total, deals, turn), ...historyLine(given, given.target, turn, done)]),
    ...(outside > 0
      ? [
          t(given.from > dayOf(turn.now) ? "insight.forecast.earlier" : "insight.forecast.outside", {
            count: outside,
            overdue: found.overdue.open,
            undated: found.undated.open,
            from: formatShortDay(given.from, t),
          }),
        ]
      : []),
  ];
  const text = [first, lines.map((line) => `- ${line}`).join("\n")].join("\n\n");
  const suggestions = ["stuck", "funnel"].map((key) => ({
    label: t(`insight.chip.${key}.label`),
    text: t(`insight.chip.${key}.text`),
  }));
  const shown = done.filter(({ tool }) => tool !== "record_aggregate");
  return { ...replyWith(turn, shown, text), suggestions };
}

export const forecastTargetSkill = defineSkill({
  name: "forecast_target",
  agent: "strategy",
  intents: ["forecast.ask"],
  shows: ["chart", "record_table"],
  input,
  read,
  gather: (given, _turn, done) => gather(given, done),
  compose,
});
