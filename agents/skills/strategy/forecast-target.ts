import { z } from "zod";
import type { FinishedCall, Turn } from "#agents/runtime/turn.ts";
import { failureText, replyWith, resultOf } from "#agents/skills/evidence.ts";
import { defineSkill } from "#agents/skills/skill.ts";
import type { Forecast } from "#lib/domains/opportunities/contract.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { formatMoney, formatShortDay } from "#lib/platform/messages/format.ts";
import type { Filter, RecordDto } from "#lib/platform/records/contract.ts";
import { type Days, dayBefore, monthOf, periodSaid, quarterOf } from "../periods.ts";
import { saidScope } from "../said-scope.ts";
import { chanceOf } from "./chance-of.ts";
import { endedIn, figuresOf, wonAt } from "./won-figures.ts";

const input = z.object({
  from: z.string(),
  to: z.string(),
  unit: z.enum(["month", "quarter"]),
  /** How many units the period covers. */
  periods: z.number().int(),
  /** Yuan; null when none was said. */
  target: z.number().nullable(),
  scope: z.unknown(),
  words: z.enum(["mine", "team", "all"]),
});
type Input = z.output<typeof input>;

const monthDays = 32;
const quarterDays = 91;
const mostPeriods = 12;

function read(turn: Turn): z.input<typeof input> {
  const { from, to } = periodSaid(turn) ?? quarterOf(dayOf(turn.now));
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  const money = turn.understanding.entities.find((each) => each.type === "money");
  const { filter, words } = saidScope(turn);
  return {
    from,
    to,
    unit: days < monthDays ? "month" : "quarter",
    periods: days < monthDays ? 1 : Math.min(mostPeriods, Math.max(1, Math.round(days / quarterDays))),
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

const pastPeriods = 4;
/** The first of the calls that ask what was won before; the one before them asks what is past its day. */
const firstPast = 3;
const longAgo = "1970-01-01";

/** The last periods of this kind that are over, the latest first. */
const formerPeriods = (unit: Input["unit"], today: string): Days[] =>
  Array.from({ length: pastPeriods }, (_, index) =>
    (unit === "month" ? monthOf : quarterOf)(today, -1 - index),
  );

function gather({ from, to, unit, periods, target, scope }: Input, today: string, done: FinishedCall[]) {
  if (done.length > 0) return [];
  const mine = scope as Filter | null;
  const expected = (days: Days): Filter => ({
    all: [
      { field: "outcome", op: "eq", value: "open" },
      { field: "expectedCloseOn", op: "between", value: [days.from, days.to] },
      ...(mine ? [mine] : []),
    ],
  });
  return [
    {
      tool: "forecast" as const,
      input: { unit, from, periods, ...(target !== null && { target }), ...(mine && { filter: mine }) },
    },
    {
      tool: "record_list" as const,
      input: {
        object: "opportunity",
        filter: expected({ from, to }),
        sort: [{ field: "amount", direction: "desc" }],
        columns: ["winRate", "expectedCloseOn"],
        limit: 50,
      },
    },
    figuresOf(expected({ from: longAgo, to: dayBefore(today) })),
    ...formerPeriods(unit, today).map((days) => figuresOf(endedIn("won", days, mine))),
  ];
}

/** What the last periods brought, and how the target stands to the best of them: chances alone promise too much. */
function pastLines({ unit, periods, target }: Input, turn: Turn, done: FinishedCall[]): string[] {
  if (periods > 1) return [];
  const { t } = turn;
  const won = formerPeriods(unit, dayOf(turn.now)).map((_, index) => wonAt(done, firstPast + index).sum);
  const best = Math.max(...won);
  if (best === 0) return [];
  const list = won.map((sum) => formatMoney(Math.round(sum), t)).join(t("lead.listComma"));
  const average = won.reduce((sum, each) => sum + each, 0) / won.length;
  const shown = {
    unit,
    list,
    average: formatMoney(Math.round(average), t),
    best: formatMoney(Math.round(best), t),
  };
  const past = t("insight.forecast.past", shown);
  if (target === null || target <= best) return [past];
  return [past, t("insight.forecast.never", { unit, over: percent(target / best - 1) })];
}

/** Deals that the period leaves out, and why. */
function outsideLines({ from }: Input, turn: Turn, done: FinishedCall[], found: Forecast): string[] {
  const { t } = turn;
  const overdue = Math.min(wonAt(done, firstPast - 1).count, found.overdue.open);
  const sooner = found.overdue.open - overdue;
  const undated = found.undated.open;
  return [
    ...(sooner > 0 ? [t("insight.forecast.sooner", { sooner, day: formatShortDay(from, t) })] : []),
    ...(overdue + undated > 0
      ? [t("insight.forecast.outside", { count: overdue + undated, overdue, undated })]
      : []),
  ];
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

type Total = Forecast["periods"][number]["total"];

/** All periods together. */
function totalOf({ periods }: Forecast): Total {
  const [first = {} as Total, ...others] = periods.map(({ total }) => total);
  const sum = (one: Total, other: Total): Total => ({
    open: one.open + other.open,
    wonCount: one.wonCount + other.wonCount,
    won: one.won + other.won,
    commit: one.commit + other.commit,
    bestCase: one.bestCase + other.bestCase,
    pipeline: one.pipeline + other.pipeline,
    committed: one.committed + other.committed,
    best: one.best + other.best,
    weighted: one.weighted + other.weighted,
  });
  return others.reduce(sum, first);
}

function targetLines(target: number, total: Total, deals: Deal[], turn: Turn): string[] {
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
  if (!found) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const total = totalOf(found);
  const deals = dealsOf(done);
  const days = t("insight.days", { from: formatShortDay(given.from, t), to: formatShortDay(given.to, t) });
  const around = [...pastLines(given, turn, done), ...outsideLines(given, turn, done, found)];
  const listed = (first: string, lines: string[]) =>
    [first, lines.map((line) => `- ${line}`).join("\n")].filter((part) => part !== "").join("\n\n");
  if (total.open === 0 && total.wonCount === 0) {
    const none = t("insight.forecast.none", { days, scope: t(`insight.scope.${given.words}`) });
    return replyWith(turn, [], listed(none, around));
  }
  const first = t("insight.forecast.now", {
    scope: t(`insight.scope.${given.words}`),
    days,
    won: formatMoney(total.won, t),
    wonCount: total.wonCount,
    open: total.open,
    weighted: formatMoney(Math.round(total.weighted), t),
    best: formatMoney(total.best + total.pipeline, t),
  });
  const lines = [
    ...(given.target === null
      ? [t("insight.forecast.noTarget")]
      : targetLines(given.target, total, deals, turn)),
    ...around,
  ];
  const text = listed(first, lines);
  const suggestions = ["stuck", "funnel"].map((key) => ({
    label: t(`insight.chip.${key}.label`),
    text: t(`insight.chip.${key}.text`),
  }));
  return { ...replyWith(turn, done, text), suggestions };
}

export const forecastTargetSkill = defineSkill({
  name: "forecast_target",
  agent: "strategy",
  intents: ["forecast.ask"],
  shows: ["chart", "record_table"],
  input,
  read,
  gather: (given, turn, done) => gather(given, dayOf(turn.now), done),
  compose,
});
