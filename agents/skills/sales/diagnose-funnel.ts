import { z } from "zod";
import type { FinishedCall, Turn } from "#agents/runtime/turn.ts";
import { failureText, replyWith, resultOf } from "#agents/skills/evidence.ts";
import { defineSkill } from "#agents/skills/skill.ts";
import type { Funnel, FunnelStep, StuckCause } from "#lib/domains/opportunities/contract.ts";
import { formatMoney } from "#lib/platform/messages/format.ts";
import type { Filter, RecordDto } from "#lib/platform/records/contract.ts";
import { namedScope } from "../named-scope.ts";
import { saidScope } from "../said-scope.ts";

const input = z.object({
  scope: z.unknown(),
  names: z.array(z.object({ object: z.string(), name: z.string() })),
  /** Whose funnel it is; empty for all that the person may see. */
  label: z.string(),
});
type Stuck = { deals: (RecordDto & { name: string; stuck: StuckCause[] })[]; total: number };
type Finding = { what: string; advice: string };

/** So few deals say nothing about a rate. */
const enough = 5;
const lowShare = 0.5;

function stageLine({ stage, count, amount, conversion, averageDays }: FunnelStep, turn: Turn): string {
  const { t } = turn;
  const parts = [
    t("insight.funnel.stage", { name: stage.name, count, amount: formatMoney(amount, t) }),
    ...(conversion === null ? [] : [t("insight.funnel.conversion", { percent: conversion })]),
    ...(averageDays === null ? [] : [t("insight.funnel.days", { days: Math.round(averageDays) })]),
  ];
  return parts.join(t("lead.clauseComma"));
}

/** The stage where the largest part of those that came is lost, if that says something. */
function narrowest(steps: FunnelStep[]): FunnelStep | undefined {
  const counted = steps.filter(({ reached, conversion }) => reached >= enough && conversion !== null);
  const least = counted.toSorted((one, other) => (one.conversion ?? 0) - (other.conversion ?? 0))[0];
  return least && (least.conversion ?? 100) < 60 ? least : undefined;
}

function findings({ steps, won, lost }: Funnel, stuck: Stuck | undefined, turn: Turn): Finding[] {
  const { t } = turn;
  const open = steps.reduce((sum, { count }) => sum + count, 0);
  const amount = steps.reduce((sum, step) => sum + step.amount, 0);
  const found: Finding[] = [];
  const say = (key: string, params: Record<string, string | number>) =>
    found.push({
      what: t(`insight.funnel.${key}.what`, params),
      advice: t(`insight.funnel.${key}.advice`, params),
    });
  if (stuck && stuck.total > 0) {
    const names = stuck.deals
      .slice(0, 3)
      .map(({ name }) => name)
      .join(t("lead.listComma"));
    say("stuck", { count: stuck.total, share: Math.round((stuck.total / Math.max(open, 1)) * 100), names });
  }
  const narrow = narrowest(steps);
  if (narrow)
    say("narrow", { stage: narrow.stage.name, percent: narrow.conversion ?? 0, reached: narrow.reached });
  const first = steps[0];
  if (first && open >= enough && first.count / open > lowShare)
    say("topHeavy", { stage: first.stage.name, share: Math.round((first.count / open) * 100) });
  const last = steps.at(-1);
  if (last && open >= enough && last.count === 0) say("emptyEnd", { stage: last.stage.name });
  const largest = Math.max(...steps.map((step) => step.amount));
  const fat = steps.find((step) => step.amount === largest);
  if (fat && amount > 0 && largest / amount > 0.7 && fat.count > 0 && fat.count < open)
    say("uneven", { stage: fat.stage.name, share: Math.round((largest / amount) * 100) });
  if (won + lost >= enough && won / (won + lost) < 0.25)
    say("lowWin", { percent: Math.round((won / (won + lost)) * 100), won, lost });
  return found;
}

function compose(given: z.output<typeof input>, turn: Turn, done: FinishedCall[]) {
  const { t } = turn;
  const funnel = resultOf(done, "funnel")?.output as (Funnel & { unknown?: { name: string }[] }) | undefined;
  if (funnel?.unknown?.length) {
    const names = funnel.unknown.map(({ name }) => name).join(t("lead.listComma"));
    return replyWith(turn, [], t("agents.search.unknown", { names }), { confidence: 0.6 });
  }
  if (!funnel) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const stuck = resultOf(done, "stuck_deals")?.output as Stuck | undefined;
  const open = funnel.steps.reduce((sum, { count }) => sum + count, 0);
  const amount = funnel.steps.reduce((sum, step) => sum + step.amount, 0);
  const scope = given.label;
  if (open + funnel.won + funnel.lost === 0) return replyWith(turn, [], t("insight.funnel.none", { scope }));
  const found = findings(funnel, stuck, turn);
  const winRate =
    funnel.won + funnel.lost === 0 ? null : Math.round((funnel.won / (funnel.won + funnel.lost)) * 100);
  const text = [
    t(winRate === null ? "insight.funnel.headNoRate" : "insight.funnel.head", {
      scope,
      open,
      amount: formatMoney(amount, t),
      won: funnel.won,
      lost: funnel.lost,
      rate: winRate ?? 0,
    }),
    funnel.steps.map((step) => `- ${stageLine(step, turn)}`).join("\n"),
    found.length === 0
      ? t("insight.funnel.healthy")
      : found.map(({ what, advice }, at) => `${at + 1}. ${what}\n   → ${advice}`).join("\n"),
  ].join("\n\n");
  const suggestions = ["stuck", "forecast"].map((key) => ({
    label: t(`insight.chip.${key}.label`),
    text: t(`insight.chip.${key}.text`),
  }));
  return { ...replyWith(turn, done, text), suggestions };
}

export const diagnoseFunnelSkill = defineSkill({
  name: "diagnose_funnel",
  agent: "sales",
  intents: ["funnel.health"],
  shows: ["chart", "record_table"],
  input,
  read: (turn) => {
    // 华北的漏斗, 武晨的呢: of those deals; else the speaker's own, their team's or all.
    const named = namedScope(turn);
    const { filter, words } = saidScope(turn);
    const label = named.label || turn.t(`insight.scope.${words}`);
    return { scope: named.filter ?? filter, names: named.names, label };
  },
  gather: ({ scope, names }, _turn, done) => {
    if (done.length > 0) return [];
    const filter = scope as Filter | null;
    const asked = { ...(filter && { filter }), ...(names.length > 0 && { names }) };
    return [
      { tool: "funnel", input: asked },
      {
        tool: "stuck_deals",
        input: { ...asked, causes: ["over_normal_days", "quiet", "close_date_passed"], limit: 10 },
      },
    ];
  },
  compose,
});
