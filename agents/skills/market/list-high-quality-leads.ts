import { z } from "zod";
import type { FinishedCall, Turn } from "#agents/runtime/turn.ts";
import { failureText, replyWith } from "#agents/skills/evidence.ts";
import { defineSkill } from "#agents/skills/skill.ts";
import { labelOf } from "#agents/tools/leads/present-lead.ts";
import { highQualityScore, type LeadDto } from "#lib/domains/leads/contract.ts";
import type { DateValue, QueryReading } from "#lib/language/index.ts";
import { hasRight } from "#lib/platform/access.ts";
import { dayOf, dayRange } from "#lib/platform/day-range.ts";
import { lineOf } from "./lead-sentences.ts";

const input = z.object({ words: z.string().nullable(), from: z.string(), to: z.string() });
type Page = { total: number; leads: LeadDto[] };

const spoken = 5;

function period(turn: Turn): z.input<typeof input> {
  const said = turn.understanding.entities.find((entity) => entity.type === "date");
  const today = dayOf(turn.now);
  if (!said) return { words: null, from: today, to: today };
  const value = said.value as DateValue;
  return { words: said.text, from: value.from, to: value.to };
}

function pages(done: FinishedCall[]): Page[] {
  return done.flatMap((call) =>
    call.tool === "lead_list" && call.outcome.status === "done" ? [call.outcome.result.output as Page] : [],
  );
}

export const listHighQualityLeadsSkill = defineSkill({
  name: "list_high_quality_leads",
  agent: "market",
  intents: ["lead.list_hot"],
  shows: ["lead_table"],
  input,
  read: period,
  gather: ({ from, to }, _turn, done) => {
    if (done.some((call) => call.tool === "lead_list")) return [];
    const range = dayRange(from, to);
    const filter = { createdFrom: range.from, createdTo: range.to, sort: "-score" };
    return [
      { tool: "lead_list", input: { ...filter, minScore: highQualityScore, limit: 50 } },
      { tool: "lead_list", input: { ...filter, limit: 3 } },
    ];
  },
  compose: ({ words, from, to }, turn, done) => {
    const { t } = turn;
    const when = words ?? t("agents.hot.today");
    const [high, all] = pages(done);
    if (!high || !all) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
    const said = { when, threshold: highQualityScore, count: high.total, all: all.total };
    if (all.total === 0) return replyWith(turn, done, t("agents.hot.none", said), { artifacts: [] });
    const key = high.total === 0 ? "agents.hot.noneHigh" : "agents.hot.some";
    const lines = (high.total === 0 ? all : high).leads
      .slice(0, spoken)
      .map((lead, index) => lineOf(lead, index, turn));
    const unowned = (high.total === 0 ? all : high).leads.slice(0, spoken).filter(({ owner }) => !owner);
    const next =
      unowned[0] && hasRight(turn.context, "lead.assign")
        ? t("agents.hot.next", { label: labelOf(unowned[0]) })
        : "";
    const text = [t(key, said), lines.join("\n"), next].filter(Boolean);
    const reply = replyWith(turn, done, text.join("\n\n"));
    // 昨天的也算上, 没人管的有几个 go on from here.
    const best = high.total > 0 ? [{ field: "score", op: "gte" as const, value: highQualityScore }] : [];
    const query: QueryReading = {
      object: "lead",
      filter: { all: [{ field: "createdAt", op: "between", value: [from, to] }, ...best] },
      sort: [{ field: "score", direction: "desc" }],
      unresolved: [],
    };
    return { ...reply, artifacts: reply.artifacts.slice(0, 1), state: { ...reply.state, query } };
  },
});
