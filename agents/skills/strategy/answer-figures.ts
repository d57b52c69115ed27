import { z } from "zod";
import type { AgentId, Artifact } from "#agents/contract.ts";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, failureText, replyWith } from "#agents/skills/evidence.ts";
import { meantQuery } from "#agents/skills/query-words/meant-query.ts";
import { phraseOf, queryWords } from "#agents/skills/query-words/query-words.ts";
import { rightsText } from "#agents/skills/query-words/rights-text.ts";
import { rolledUp } from "#agents/skills/rolled-up.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import type { FocusRecord } from "#lib/domains/conversations/index.ts";
import type { QueryReading } from "#lib/language/index.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";
import { aheadCalls, aheadText } from "./figures/ahead.ts";
import { askedFigures } from "./figures/asked-figures.ts";
import { comparedDays } from "./figures/compared-days.ts";
import { comparedFilter } from "./figures/compared-filter.ts";
import { comparedText } from "./figures/compared-text.ts";
import { groupChangesText } from "./figures/group-changes-text.ts";
import { groupsText } from "./figures/groups-text.ts";
import type { Figures } from "./figures/measures.ts";
import { shareText } from "./figures/share-text.ts";
import { joinedSides, namedTable, type Side, sidesOf } from "./figures/sides.ts";
import { wholeText } from "./figures/whole-text.ts";

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
/** A target is none of the records: it is said that none is kept. */
const asksTarget = /离(?:业绩)?目标|差(?:目标)?多少达标|完成率|达成率/u;
const shown = 20;
const most = 100;

const isGrouped = ({ groupBy = [] }: QueryReading): boolean => groupBy.length > 0;

const told = ({ filter }: Side, name: string): boolean =>
  JSON.stringify(filter).includes(JSON.stringify(name));

/** The figures, the records behind a single one, and those of the days that they are held against. */
function callsFor(reading: QueryReading, turn: Turn): SkillCall[] {
  const { object, filter, groupBy, measures, sort, limit, share, unresolved: names } = reading;
  const figures = {
    object,
    names,
    ...(groupBy && { groupBy }),
    measures,
    // The order of shares is that of what is made of the counts.
    ...(sort && isGrouped(reading) && !share && { sort }),
    limit: share || reading.compareTo ? most : Math.min(limit ?? most, most),
  };
  const sides = sidesOf(reading);
  if (sides)
    return sides.map((side) => ({
      tool: "record_aggregate",
      input: {
        object,
        names: names.filter(({ name }) => names.length === 0 || told(side, name)),
        measures,
        ...(share && { groupBy: [{ field: share.field }] }),
        filter: side.filter,
      },
    }));
  const asked = { ...(filter && { filter }) };
  const order = object === "opportunity" ? { sort: [{ field: "amount", direction: "desc" as const }] } : {};
  const days = comparedDays(reading, dayOf(turn.now));
  const other = days && comparedFilter(filter, days);
  const holds = other && (reading.compareTo !== undefined || !isGrouped(reading)) && !share;
  return [
    { tool: "record_aggregate", input: { ...figures, ...asked } },
    ...(isGrouped(reading)
      ? []
      : [{ tool: "record_list" as const, input: { object, names, ...asked, ...order, limit: shown } }]),
    ...(holds ? [{ tool: "record_aggregate" as const, input: { ...figures, filter: other } }] : []),
    ...(holds && days.young ? aheadCalls(reading) : []),
  ];
}

function figuresIn(reading: QueryReading, turn: Turn, done: FinishedCall[]) {
  const sides = sidesOf(reading);
  // A side that could not be read is no side with nothing: what failed is told instead.
  const read = done.filter(({ tool }) => tool === "record_aggregate");
  const allRead = read.length > 0 && read.every(({ outcome }) => outcome.status === "done");
  if (sides) return allRead ? [joinedSides(sides, reading, done)] : [];
  return done
    .filter(({ tool }) => tool === "record_aggregate")
    .flatMap(({ outcome }) => {
      if (outcome.status !== "done") return [];
      const found: Artifact | undefined = outcome.result.artifacts.find(
        ({ kind }) => kind === "record_table",
      );
      const output = outcome.result.output as Figures;
      const figures = rolledUp(output, turn);
      const table = found?.kind === "record_table" ? found.data : undefined;
      if (figures === output) return [{ figures, table }];
      return [
        {
          figures,
          table: namedTable(figures.rows.map(({ team }) => figures.names.team?.[String(team)] ?? "")),
        },
      ];
    });
}

function recordsOf(done: FinishedCall[]): { records: RecordDto[]; total: number } {
  const call = done.find(({ tool }) => tool === "record_list");
  return call?.outcome.status === "done"
    ? (call.outcome.result.output as { records: RecordDto[]; total: number })
    : { records: [], total: 0 };
}

/** What was not read is told; that there is nothing is not said of a question that was half understood. */
function figuresText(reading: QueryReading, turn: Turn, done: FinishedCall[]): string {
  const { t } = turn;
  const [now, before, ahead] = figuresIn(reading, turn, done);
  const words = reading.unread?.join(t("lead.listComma"));
  const phrase = phraseOf(queryWords(reading, turn), turn);
  const days = comparedDays(reading, dayOf(turn.now));
  const empty = isGrouped(reading) ? now?.figures.rows.length === 0 : recordsOf(done).total === 0;
  const target = asksTarget.test(turn.clause.text);
  if (!now || (empty && words && !target)) return words ? t("figures.unreadNone", { words, phrase }) : "";
  const noted = target ? t("figures.unkept.quota.text") : words ? t("figures.unread", { words }) : "";
  if (isGrouped(reading)) {
    const text =
      before && days
        ? groupChangesText(reading, [now, before], days, turn)
        : !now.table
          ? t("figures.listNone", { phrase })
          : reading.share
            ? shareText(now.figures, reading, now.table, turn)
            : groupsText(now.figures, reading, now.table, turn);
    return [text, noted].filter(Boolean).join("\n\n");
  }
  const whole = wholeText(reading, { figures: now.figures, ...recordsOf(done) }, turn);
  const compared =
    before && days ? comparedText(reading, [now.figures.rows[0], before.figures.rows[0]], days, turn) : "";
  const coming = ahead ? aheadText(reading, ahead.figures.rows[0], turn) : "";
  return [whole, compared, coming, noted].filter(Boolean).join("\n");
}

/** 他主要丢在哪: the colleague who is told of first is talked about from now on. */
function leading({ groupBy = [] }: QueryReading, { names }: Figures, text: string): FocusRecord | undefined {
  if (groupBy[0]?.field !== "owner") return undefined;
  const [first] = Object.entries(names.owner ?? {})
    .map(([id, label]) => ({ id, label, at: text.indexOf(label) }))
    .filter(({ at }) => at >= 0)
    .toSorted((one, other) => one.at - other.at);
  return first && { type: "user", id: first.id, label: first.label };
}

function compose(reading: QueryReading, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const [now] = figuresIn(reading, turn, done);
  if (!now) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const comma = t("lead.listComma");
  if (now.figures.unknown.length > 0) {
    const names = now.figures.unknown.map(({ name }) => name).join(comma);
    return replyWith(turn, [], t("agents.search.unknown", { names }), { confidence: 0.6 });
  }
  const several = now.figures.several.map(({ name, labels }) =>
    t("agents.search.several", { name, labels: labels.join(comma) }),
  );
  const nothing =
    now.figures.rows.every((row) => Number(row.count ?? 0) === 0) && recordsOf(done).total === 0;
  const rights = nothing ? rightsText(reading, now.figures.outside, turn) : "";
  const parts = rights ? [rights] : [figuresText(reading, turn, done), ...several];
  const reply = replyWith(turn, done, parts.filter(Boolean).join("\n\n"));
  const leader = now && leading(reading, now.figures, reply.text);
  // Of a single figure its records are shown, and not the figure once more.
  const kept = isGrouped(reading) ? reply.artifacts.slice(0, 1) : reply.artifacts.slice(1, 2);
  return about({ ...reply, artifacts: kept }, leader ? [leader] : []);
}

/** Answers questions for figures: counts, sums, averages, shares, by group or held against another period. */
export const answerFiguresSkill = defineSkill({
  name: "answer_figures",
  agent: "strategy",
  lead: ({ understanding }) => inCharge[understanding.query?.object ?? ""] ?? "strategy",
  intents: ["metric.ask"],
  shows: ["record_table"],
  input,
  read: ({ understanding, clause }) => ({
    reading: understanding.query ? meantQuery(understanding.query, clause.text) : null,
  }),
  gather: ({ reading }, turn, done) =>
    reading && done.length === 0 ? callsFor(askedFigures(reading), turn) : [],
  compose: ({ reading }, turn, done) => {
    if (!reading) return replyWith(turn, done, turn.t("agents.search.unclear"), { confidence: 0.4 });
    const reply = compose(askedFigures(reading), turn, done);
    // 换成按单数排 after the figures of one of them ranks all again.
    const groupBy = reading.groupBy ?? turn.understanding.query?.groupBy;
    return { ...reply, state: { ...reply.state, query: { ...reading, ...(groupBy && { groupBy }) } } };
  },
});
