import { z } from "zod";
import type { AgentId, Artifact } from "#agents/contract.ts";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { failureText, replyWith } from "#agents/skills/evidence.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { unreadText } from "#agents/skills/unread-text.ts";
import type { QueryReading } from "#lib/language/index.ts";
import { comparedFilter } from "./compared-filter.ts";
import { comparedText, type Figures, groupsText, shareText, wholeText } from "./figure-texts.ts";

const input = z.object({ reading: z.custom<QueryReading>().nullable() });

/** Who is in charge of a kind of record. */
const inCharge: Partial<Record<string, AgentId>> = {
  lead: "market",
  product: "product",
  customer: "sales",
  contact: "sales",
  activity: "sales",
  task: "sales",
};
const shown = 20;
const most = 100;

const isGrouped = ({ groupBy = [] }: QueryReading): boolean => groupBy.length > 0;

/** The figures, those of the other period where one is held against, and the records behind a single figure. */
function callsFor(reading: QueryReading): SkillCall[] {
  const { object, filter, groupBy, measures, sort, limit, compareTo, share, unresolved: names } = reading;
  const figures = {
    object,
    names,
    ...(groupBy && { groupBy }),
    measures: measures ?? [{ fn: "count" }],
    // The order of shares is that of what is made of the counts.
    ...(sort && isGrouped(reading) && !share && { sort }),
    limit: share ? most : Math.min(limit ?? most, most),
  };
  const now = { ...figures, ...(filter && { filter }) };
  const other = compareTo && comparedFilter(filter, compareTo);
  if (other)
    return [
      { tool: "record_aggregate", input: now },
      { tool: "record_aggregate", input: { ...figures, filter: other } },
    ];
  const list = { object, names, ...(filter && { filter }), limit: shown };
  return [
    { tool: "record_aggregate", input: now },
    ...(isGrouped(reading) ? [] : [{ tool: "record_list" as const, input: list }]),
  ];
}

const figuresAt = (done: FinishedCall[], at: number): Figures | undefined => {
  const call = done[at];
  return call?.outcome.status === "done" ? (call.outcome.result.output as Figures) : undefined;
};
const tableAt = (done: FinishedCall[], at: number) => {
  const call = done[at];
  const found: Artifact | undefined =
    call?.outcome.status === "done"
      ? call.outcome.result.artifacts.find(({ kind }) => kind === "record_table")
      : undefined;
  return found?.kind === "record_table" ? found.data : undefined;
};

const countOf = ({ rows }: Figures): number => rows.reduce((sum, row) => sum + Number(row.count ?? 1), 0);

function figuresText(reading: QueryReading, turn: Turn, done: FinishedCall[]): string {
  const { t } = turn;
  const [figures, table] = [figuresAt(done, 0), tableAt(done, 0)];
  if (!figures || !table || countOf(figures) === 0)
    return t("agents.search.none", { object: t(`objects.${reading.object}`) });
  const before = reading.compareTo && figuresAt(done, 1);
  if (before && !isGrouped(reading) && tableAt(done, 1))
    return comparedText(reading, [figures.rows[0], before.rows[0]], table, turn);
  if (reading.share) return shareText(figures, reading, table, turn);
  return isGrouped(reading) ? groupsText(table, turn) : wholeText(table, turn);
}

function compose(reading: QueryReading, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const figures = figuresAt(done, 0);
  if (!figures) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const comma = t("lead.listComma");
  if (figures.unknown.length > 0) {
    const names = figures.unknown.map(({ name }) => name).join(comma);
    return replyWith(turn, [], t("agents.search.unknown", { names }), { confidence: 0.6 });
  }
  const several = figures.several.map(({ name, labels }) =>
    t("agents.search.several", { name, labels: labels.join(comma) }),
  );
  const parts = [figuresText(reading, turn, done), ...several, unreadText(reading, turn)];
  const reply = replyWith(turn, done, parts.filter(Boolean).join("\n\n"));
  // Of a single figure its records are shown, and not the figure once more.
  const artifacts = isGrouped(reading) || reading.compareTo ? reply.artifacts : reply.artifacts.slice(1);
  return { ...reply, artifacts };
}

/** Answers questions for figures: counts, sums, averages, shares, by group or held against another period. */
export const answerFiguresSkill = defineSkill({
  name: "answer_figures",
  agent: "strategy",
  lead: ({ understanding }) => inCharge[understanding.query?.object ?? ""] ?? "strategy",
  intents: ["metric.ask"],
  shows: ["record_table"],
  input,
  read: ({ understanding }) => ({ reading: understanding.query ?? null }),
  gather: ({ reading }, _turn, done) => (reading && done.length === 0 ? callsFor(reading) : []),
  compose: ({ reading }, turn, done) => {
    if (!reading) return replyWith(turn, done, turn.t("agents.search.unclear"), { confidence: 0.4 });
    const reply = compose(reading, turn, done);
    return { ...reply, state: { ...reply.state, query: reading } };
  },
});
