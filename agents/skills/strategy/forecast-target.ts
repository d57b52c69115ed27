import { z } from "zod";
import type { FinishedCall, Turn } from "#agents/runtime/turn.ts";
import { failureText, replyWith, resultOf } from "#agents/skills/evidence.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import type { Forecast } from "#lib/domains/opportunities/contract.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { formatMoney, formatShortDay } from "#lib/platform/messages/format.ts";
import type { AggregateRow, Filter, RecordDto } from "#lib/platform/records/contract.ts";
import { namedScope } from "../named-scope.ts";
import { type Days, periodSaid, quarterOf } from "../periods.ts";
import { daysText } from "../query-words/period-words.ts";
import { chanceOf } from "./chance-of.ts";
import { forecastBefore } from "./forecast-before.ts";

const input = z.object({
  from: z.string(),
  to: z.string(),
  unit: z.enum(["month", "quarter"]),
  /** Yuan; null when none was said. */
  target: z.number().nullable(),
  scope: z.custom<Filter>().nullable(),
  names: z.array(z.object({ object: z.string(), name: z.string() })),
  label: z.string(),
  /** How to fill a gap is asked for. */
  fills: z.boolean(),
});
type Input = z.output<typeof input>;

/** The period that was said; 月底能进来多少 is about all of the month. */
function upToIts(turn: Turn): Days | undefined {
  const said = periodSaid(turn);
  const today = dayOf(turn.now);
  if (!said || said.from <= today || !ends.test(turn.text)) return said;
  return {
    from: /年/u.test(turn.text) ? `${today.slice(0, 4)}-01-01` : `${said.to.slice(0, 8)}01`,
    to: said.to,
  };
}
const ends = /[月年季]度?(?:底|末)/u;

const monthDays = 32;
const fills = /差|缺口|补|追|够不够|\bgap\b/iu;

function read(turn: Turn): z.input<typeof input> {
  const before = fills.test(turn.text) ? forecastBefore(turn) : undefined;
  const { from, to } = upToIts(turn) ?? before?.days ?? quarterOf(dayOf(turn.now));
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  const money = turn.understanding.entities.find((each) => each.type === "money");
  const { filter, names, label } = namedScope(turn);
  return {
    from,
    to,
    unit: days < monthDays ? "month" : "quarter",
    target: money?.value.amount ?? before?.target ?? null,
    scope: filter,
    names,
    label,
    fills: fills.test(turn.text),
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
  const { from, to, unit, target, scope: mine, names } = given;
  if (done.length > 0) return [];
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
        names,
      },
    },
    {
      tool: "record_list" as const,
      input: {
        object: "opportunity",
        names,
        filter: { all: [open, days, ...(mine ? [mine] : [])] },
        sort: [{ field: "amount", direction: "desc" }],
        columns: ["winRate", "expectedCloseOn"],
        limit: 50,
      },
    },
    ...(isOneQuarter(given) ? [pastQuarters(given)] : []),
  ];
}

const lookBack = 4;

/** What was signed in each of the last quarters: the past is the other half of a forecast. */
function pastQuarters({ from, scope: mine, names }: Input): SkillCall {
  const first = quarterOf(from, -lookBack).from;
  const last = quarterOf(from, -1).to;
  const won: Filter[] = [
    { field: "outcome", op: "eq", value: "won" },
    { field: "closedAt", op: "between", value: [first, last] },
    ...(mine ? [mine] : []),
  ];
  return {
    tool: "record_aggregate",
    input: {
      object: "opportunity",
      names,
      filter: { all: won },
      groupBy: [{ field: "closedAt", by: "quarter" }],
      measures: [{ fn: "sum", field: "amount", as: "sum" }],
    },
  };
}

/** How the target stands against what was ever reached in a quarter. */
function historyLine(given: Input, { t }: Turn, done: FinishedCall[]): string[] {
  const { target } = given;
  if (!isOneQuarter(given)) return [];
  const output = resultOf(done, "record_aggregate")?.output as { rows: AggregateRow[] } | undefined;
  const sums = (output?.rows ?? []).map(({ sum }) => Number(sum ?? 0)).filter((sum) => sum > 0);
  if (sums.length === 0) return [t("insight.forecast.noHistory")];
  const best = Math.max(...sums);
  const mean = sums.reduce((all, sum) => all + sum, 0) / sums.length;
  const key = target === null ? "past" : target > best ? "above" : "within";
  const reached = sums.filter((sum) => target !== null && sum >= target).length;
  const rare = target !== null && target <= best && reached * 2 <= sums.length ? t("figures.rare") : "";
  return [
    `${t(`insight.forecast.${key}`, {
      count: sums.length,
      best: formatMoney(best, t),
      mean: formatMoney(Math.round(mean), t),
      reached,
    })}${rare}`,
  ];
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

/** The deals that carry the weighted sum, the heaviest first: without them it does not hold. */
function pillars(deals: Deal[], turn: Turn): string[] {
  const weight = ({ amount, winRate }: Deal) => ((amount ?? 0) * (winRate ?? 0)) / 100;
  const named = deals
    .filter((deal) => weight(deal) > 0)
    .toSorted((one, other) => weight(other) - weight(one));
  if (named.length === 0) return [];
  const { t } = turn;
  const sum = named.slice(0, 3).reduce((all, deal) => all + weight(deal), 0);
  const list = named
    .slice(0, 3)
    .map(({ name, amount, winRate }) =>
      t("insight.forecast.lever", { name, amount: formatMoney(amount ?? 0, t), chance: winRate ?? 0 }),
    );
  return [
    t("insight.forecast.pillars", {
      deals: list.join(t("lead.listComma")),
      sum: formatMoney(Math.round(sum), t),
    }),
  ];
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
      // No sum of open deals is certain.
      chance: percent(gap <= 0 && total.won >= target ? 1 : Math.min(chance, 0.99)),
    }),
  ];
  if (gap <= 0) return [...lines, ...pillars(deals, turn)];
  const named = levers(deals, turn);
  if (named) lines.push(t("insight.forecast.levers", { deals: named }));
  if (rate > 0.02)
    lines.push(
      t("insight.forecast.need", { amount: formatMoney(Math.round(gap / rate), t), rate: percent(rate) }),
    );
  else lines.push(t("insight.forecast.needAny", { gap: formatMoney(Math.round(gap), t) }));
  return lines;
}

/** Nothing is to close then: with a target, all of it is missing. */
function nothingText({ target, label }: Input, days: string, { t }: Turn): string {
  if (target === null) return t("insight.forecast.none", { days, scope: label });
  return t("insight.forecast.noneTarget", { days, scope: label, target: formatMoney(target, t) });
}

function compose(given: Input, turn: Turn, done: FinishedCall[]) {
  const { t } = turn;
  const output = resultOf(done, "forecast")?.output as Forecast | { unknown: { name: string }[] } | undefined;
  if (output && "unknown" in output) {
    const names = output.unknown.map(({ name }) => name).join(t("lead.listComma"));
    return replyWith(turn, [], t("agents.search.unknown", { names }), { confidence: 0.6 });
  }
  const found = output;
  const total = found && totalOf(found);
  if (!found || !total) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const deals = dealsOf(done);
  const days = daysText(given, dayOf(turn.now), t);
  if (total.open === 0 && total.wonCount === 0) return replyWith(turn, [], nothingText(given, days, turn));
  const first = t("insight.forecast.now", {
    scope: given.label,
    days,
    won: formatMoney(total.won, t),
    wonCount: total.wonCount,
    open: total.open,
    weighted: formatMoney(Math.round(total.weighted), t),
    best: formatMoney(total.best + total.pipeline, t),
  });
  const outside = found.overdue.open + found.undated.open;
  const lines = [
    ...(given.target === null ? pillars(deals, turn) : targetLines(given.target, total, deals, turn)),
    ...historyLine(given, turn, done),
    ...(given.target === null
      ? [t(given.fills ? "insight.forecast.whichTarget" : "insight.forecast.noTarget")]
      : []),
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
