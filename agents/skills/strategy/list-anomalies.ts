import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { failureText, replyWith, resultOf } from "#agents/skills/evidence.ts";
import { saidScope } from "#agents/skills/said-scope.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { formatMoney } from "#lib/platform/messages/format.ts";
import type { AggregateRow, Filter } from "#lib/platform/records/contract.ts";

const input = z.object({ scope: z.custom<Filter>().nullable(), words: z.enum(["mine", "team", "all"]) });
type Input = z.output<typeof input>;

/** A month is held against the mean of so many before it, and told from so large a deviation on. */
const before = 3;
const notable = 0.25;
const metrics = ["won", "lost", "deals", "leads", "talks"] as const;
type Metric = (typeof metrics)[number];
const money = new Set<Metric>(["won", "lost"]);

/** The first day of the month so many months from that of `day`. */
function monthOf(day: string, offset: number): string {
  const [year = 1970, month = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 + offset, 1)).toISOString().slice(0, 10);
}

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

/** The last whole months: this one has just begun or is not over. */
const spanOf = (today: string) => ({
  from: monthOf(today, -before - 1),
  to: dayBefore(monthOf(today, 0)),
});

const sources: Record<Metric, { object: string; field: string; outcome?: string }> = {
  won: { object: "opportunity", field: "closedAt", outcome: "won" },
  lost: { object: "opportunity", field: "closedAt", outcome: "lost" },
  deals: { object: "opportunity", field: "createdAt" },
  leads: { object: "lead", field: "createdAt" },
  talks: { object: "activity", field: "at" },
};

function monthly(metric: Metric, { scope }: Input, today: string): SkillCall {
  const { object, field, outcome } = sources[metric];
  const { from, to } = spanOf(today);
  const all: Filter[] = [
    { field, op: "between", value: [from, to] },
    ...(outcome ? [{ field: "outcome", op: "eq" as const, value: outcome }] : []),
    ...(scope ? [scope] : []),
  ];
  const measures = money.has(metric)
    ? [{ fn: "sum", field: "amount", as: "value" }]
    : [{ fn: "count", as: "value" }];
  return {
    tool: "record_aggregate",
    input: { object, filter: { all }, groupBy: [{ field, by: "month" }], measures },
  };
}

type Found = { metric: Metric; last: number; mean: number; share: number };

function found(done: FinishedCall[], today: string): Found[] {
  const calls = done.filter(({ tool }) => tool === "record_aggregate");
  const months = Array.from({ length: before + 1 }, (_, at) => monthOf(today, at - before - 1));
  return metrics.flatMap((metric, at) => {
    const outcome = calls[at]?.outcome;
    if (outcome?.status !== "done") return [];
    const { rows } = outcome.result.output as { rows: AggregateRow[] };
    const { field } = sources[metric];
    const values = months.map((month) =>
      Number(rows.find((row) => String(row[field] ?? "").startsWith(month.slice(0, 7)))?.value ?? 0),
    );
    const last = values.at(-1) ?? 0;
    const mean = values.slice(0, -1).reduce((sum, value) => sum + value, 0) / before;
    return mean > 0 ? [{ metric, last, mean, share: (last - mean) / mean }] : [];
  });
}

type Stuck = { total: number; deals: { name: string; amount: number | null }[] };

function compose({ words }: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const today = dayOf(turn.now);
  if (!resultOf(done, "record_aggregate"))
    return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const all = found(done, today);
  const odd = all
    .filter(({ share }) => Math.abs(share) >= notable)
    .toSorted((one, other) => Math.abs(other.share) - Math.abs(one.share));
  const text = ({ metric }: Found, value: number) =>
    money.has(metric) ? formatMoney(Math.round(value), t) : String(Math.round(value * 10) / 10);
  const lines = odd.map((each, at) =>
    t("insight.odd.line", {
      index: at + 1,
      metric: t(`insight.odd.metric.${each.metric}`),
      last: text(each, each.last),
      mean: text(each, each.mean),
      change: t(each.share < 0 ? "insight.odd.down" : "insight.odd.up", {
        percent: Math.round(Math.abs(each.share) * 100),
      }),
      advice: t(`insight.odd.advice.${each.metric}.${each.share < 0 ? "down" : "up"}`),
    }),
  );
  const stuck = resultOf(done, "stuck_deals")?.output as Stuck | undefined;
  const heaviest = (stuck?.deals ?? []).toSorted((one, other) => (other.amount ?? 0) - (one.amount ?? 0))[0];
  const month = Number(monthOf(today, -1).slice(5, 7));
  const scope = t(`insight.scope.${words}`);
  const known = all.length > 0;
  const head = !known
    ? t("insight.odd.noHistory", { scope })
    : t(odd.length > 0 ? "insight.odd.head" : "insight.odd.none", {
        scope,
        month,
        count: odd.length,
        before,
      });
  const stuckLine =
    stuck && stuck.total > 0
      ? t("insight.odd.stuck", {
          count: stuck.total,
          name: heaviest?.name ?? "",
          amount:
            typeof heaviest?.amount === "number"
              ? formatMoney(heaviest.amount, t)
              : t("selling.known.noAmount"),
        })
      : "";
  const chip = { label: t("insight.chip.stuck.label"), text: t("insight.chip.stuck.text") };
  const reply = replyWith(turn, [], [head, lines.join("\n"), stuckLine].filter(Boolean).join("\n\n"));
  return { ...reply, suggestions: stuckLine ? [chip] : [] };
}

/** What was out of the ordinary in the last month: each measure against the months before, and what to do about it. */
export const listAnomaliesSkill = defineSkill({
  name: "list_anomalies",
  agent: "strategy",
  intents: ["anomaly.list"],
  shows: [],
  input,
  read: (turn) => {
    const { filter, words } = saidScope(turn);
    return { scope: filter, words };
  },
  gather: (given, turn, done) =>
    done.length > 0
      ? []
      : [
          ...metrics.map((metric) => monthly(metric, given, dayOf(turn.now))),
          { tool: "stuck_deals", input: { limit: 20, ...(given.scope && { filter: given.scope }) } },
        ],
  compose,
});
