import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { failureText, replyWith, resultOf } from "#agents/skills/evidence.ts";
import { type Days, periodSaid } from "#agents/skills/periods.ts";
import { daysText } from "#agents/skills/query-words/period-words.ts";
import { seenScope } from "#agents/skills/query-words/seen-scope.ts";
import { saidScope } from "#agents/skills/said-scope.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { formatMoney } from "#lib/platform/messages/format.ts";
import type { AggregateRow, Filter } from "#lib/platform/records/contract.ts";
import { forecastBefore } from "./forecast-before.ts";

const input = z.object({
  from: z.string(),
  to: z.string(),
  scope: z.custom<Filter>().nullable(),
  label: z.string(),
});
type Input = z.output<typeof input>;
const dayMs = 86_400_000;
/** In its first days a month says nothing yet: the one before is meant. */
const settlingDays = 3;

function monthBefore(today: string): Days {
  const last = new Date(Date.parse(`${today.slice(0, 8)}01`) - dayMs).toISOString().slice(0, 10);
  return { from: `${last.slice(0, 8)}01`, to: last };
}

/** The period that was said, else the week for a weekly report, else the month so far. */
function daysOf(turn: Turn): Days {
  const said = periodSaid(turn);
  const today = dayOf(turn.now);
  const upToNow = (days: Days) => (days.from <= today && today < days.to ? { ...days, to: today } : days);
  if (said) return upToNow(said);
  if (!/周报|本周|这周|week/iu.test(turn.text)) {
    // What was talked about before is what is summed up.
    const before = forecastBefore(turn)?.days;
    if (before && before.from <= today) return upToNow(before);
    const begun = Number(today.slice(8)) > settlingDays;
    return begun ? { from: `${today.slice(0, 8)}01`, to: today } : monthBefore(today);
  }
  const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  return { from: new Date(Date.parse(today) - weekday * dayMs).toISOString().slice(0, 10), to: today };
}

const parts = ["won", "lost", "deals", "leads", "talks"] as const;
type Part = (typeof parts)[number];
const conditions: Record<Part, { object: string; field: string; outcome?: string }> = {
  won: { object: "opportunity", field: "closedAt", outcome: "won" },
  lost: { object: "opportunity", field: "closedAt", outcome: "lost" },
  deals: { object: "opportunity", field: "createdAt" },
  leads: { object: "lead", field: "createdAt" },
  talks: { object: "activity", field: "at" },
};

function figuresFor(part: Part, { from, to, scope }: Input): SkillCall {
  const { object, field, outcome } = conditions[part];
  const all: Filter[] = [
    { field, op: "between", value: [from, to] },
    ...(outcome ? [{ field: "outcome", op: "eq" as const, value: outcome }] : []),
    ...(scope ? [scope] : []),
  ];
  const sum = object === "opportunity" ? [{ fn: "sum", field: "amount", as: "sum" }] : [];
  return {
    tool: "record_aggregate",
    input: { object, filter: { all }, groupBy: [], measures: [{ fn: "count", as: "count" }, ...sum] },
  };
}

function gather(given: Input, done: FinishedCall[]): SkillCall[] {
  if (done.length > 0) return [];
  const { scope } = given;
  const all: Filter[] = [
    { field: "outcome", op: "eq", value: "won" },
    { field: "closedAt", op: "between", value: [given.from, given.to] },
    ...(scope ? [scope] : []),
  ];
  const sort = [{ field: "amount", direction: "desc" as const }];
  return [
    ...parts.map((part) => figuresFor(part, given)),
    { tool: "record_list", input: { object: "opportunity", filter: { all }, sort, limit: 5 } },
    { tool: "stuck_deals", input: { limit: 20, ...(scope && { filter: scope }) } },
  ];
}

type Sum = { count: number; sum: number };
function sumsOf(done: FinishedCall[]): Record<Part, Sum> {
  const calls = done.filter(({ tool }) => tool === "record_aggregate");
  const at = (index: number): Sum => {
    const outcome = calls[index]?.outcome;
    const row = outcome?.status === "done" ? (outcome.result.output as { rows: AggregateRow[] }).rows[0] : {};
    return { count: Number(row?.count ?? 0), sum: Number(row?.sum ?? 0) };
  };
  return Object.fromEntries(parts.map((part, index) => [part, at(index)])) as Record<Part, Sum>;
}

type Deals = { total: number; records: { name?: unknown; amount?: unknown }[] };
type Stuck = { total: number; deals: { name: string; amount: number | null }[] };

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  if (!resultOf(done, "record_aggregate"))
    return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const sums = sumsOf(done);
  const days = daysText(given, dayOf(turn.now), t);
  const deals = (resultOf(done, "record_list")?.output as Deals | undefined)?.records ?? [];
  const stuck = resultOf(done, "stuck_deals")?.output as Stuck | undefined;
  const named = deals.slice(0, 3).map(({ name, amount }) =>
    t("insight.report.deal", {
      name: String(name),
      amount: typeof amount === "number" ? formatMoney(amount, t) : t("selling.known.noAmount"),
    }),
  );
  const stuckSum = (stuck?.deals ?? []).reduce((all, { amount }) => all + (amount ?? 0), 0);
  const lines = [
    t("insight.report.won", { count: sums.won.count, sum: formatMoney(sums.won.sum, t) }) +
      (named.length > 0 ? t("insight.report.biggest", { deals: named.join(t("lead.listComma")) }) : ""),
    t("insight.report.lost", { count: sums.lost.count, sum: formatMoney(sums.lost.sum, t) }),
    t("insight.report.new", {
      deals: sums.deals.count,
      sum: formatMoney(sums.deals.sum, t),
      leads: sums.leads.count,
    }),
    t("insight.report.talks", { count: sums.talks.count }),
    stuck && stuck.total > 0
      ? t("insight.report.stuck", { count: stuck.total, sum: formatMoney(stuckSum, t) })
      : t("insight.report.noStuck"),
  ];
  const head = t("insight.report.head", { scope: given.label, days });
  const text = [head, lines.map((line, at) => `${at + 1}. ${line}`).join("\n"), t("insight.report.next")];
  const figures = parts.slice(0, 3).map((part) => ({
    label: t(`insight.report.figure.${part}`),
    value: `${sums[part].count} · ${formatMoney(sums[part].sum, t)}`,
  }));
  const reply = replyWith(turn, [], text.join("\n\n"));
  const card = { title: head.replaceAll("*", ""), period: days, figures, sections: [] };
  return { ...reply, artifacts: [{ kind: "report", data: card }] };
}

/** What happened in a period in five lines that can be passed on: won, lost, new, talks, what stands still. */
export const makeReportSkill = defineSkill({
  name: "make_report",
  agent: "strategy",
  intents: ["report.make"],
  shows: ["report"],
  input,
  read: (turn) => {
    const { filter, words } = saidScope(turn);
    const seen = turn.t(`figures.seen.${seenScope("opportunity", turn)}`);
    const label = words === "all" ? seen : turn.t(`insight.scope.${words}`);
    return { ...daysOf(turn), scope: filter, label };
  },
  gather: (given, _turn, done) => gather(given, done),
  compose,
});
