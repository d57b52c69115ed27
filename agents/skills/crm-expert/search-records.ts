import { z } from "zod";
import type { AgentId } from "#agents/contract.ts";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { askedList } from "#agents/skills/query-words/asked-list.ts";
import { meantQuery } from "#agents/skills/query-words/meant-query.ts";
import { phraseOf, queryWords } from "#agents/skills/query-words/query-words.ts";
import { recordFacts } from "#agents/skills/query-words/record-line.ts";
import { rightsText } from "#agents/skills/query-words/rights-text.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { labelOf } from "#agents/tools/records/record-words.ts";
import type { QueryReading } from "#lib/language/index.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { formatMoney } from "#lib/platform/messages/format.ts";
import type { AggregateRow, Filter, RecordDto } from "#lib/platform/records/contract.ts";

const spoken = 6;
const mostRows = 50;

const input = z.object({ reading: z.custom<QueryReading>().nullable() });
type Output = {
  object: "opportunity";
  total: number;
  records: RecordDto[];
  unknown: { name: string }[];
  several: { name: string; labels: string[] }[];
  outside: string[];
};

/** Who is in charge of a kind of record. */
const inCharge: Partial<Record<string, AgentId>> = { lead: "market", product: "product" };

/** The list; of deals also what they sum up to, and those of them that should have ended. */
function callsFor(reading: QueryReading, turn: Turn): SkillCall[] {
  const { object, filter, sort, limit, unresolved: names } = askedList(reading);
  const asked = { object, ...(filter && { filter }), names };
  const list = { ...asked, ...(sort && { sort }), limit: Math.min(limit ?? mostRows, mostRows) };
  if (object !== "opportunity") return [{ tool: "record_list", input: list }];
  const measures = [{ fn: "count" as const }, { fn: "sum" as const, field: "amount" }];
  const overdue: Filter[] = [
    ...(filter ? [filter] : []),
    { field: "outcome", op: "eq", value: "open" },
    { field: "expectedCloseOn", op: "lt", value: dayOf(turn.now) },
  ];
  return [
    { tool: "record_list", input: list },
    { tool: "record_aggregate", input: { ...asked, measures } },
    { tool: "record_aggregate", input: { ...asked, filter: { all: overdue }, measures } },
  ];
}

function sumAt(done: FinishedCall[], at: number): { count: number; sum: number } {
  const call = done.filter(({ tool }) => tool === "record_aggregate")[at];
  const rows =
    call?.outcome.status === "done" ? (call.outcome.result.output as { rows: AggregateRow[] }).rows : [];
  return { count: Number(rows[0]?.count ?? 0), sum: Number(rows[0]?.sum_amount ?? 0) };
}

/** The first rows as a person would say them: the name, then what matters of it. */
function linesOf({ object, records }: Output, most: number, turn: Turn): string {
  return records
    .slice(0, most)
    .map((record, index) =>
      turn.t("agents.search.line", {
        index: index + 1,
        label: labelOf(object, record),
        facts: (recordFacts(object, record, turn) ?? []).join(turn.t("lead.clauseComma")),
      }),
    )
    .join("\n");
}

/** How many are not told, and in which order the ones that are told stand. */
function moreText({ sort }: QueryReading, counts: { shown: number; rest: number }, { t }: Turn): string {
  const [key] = sort ?? [];
  const order = `figures.order.${key?.field}.${key?.direction}`;
  return t.has(order)
    ? t("figures.listMore", { ...counts, order: t(order) })
    : t("figures.listMorePlain", counts);
}

/** 曦径冷链的单子, where there is one: it is what is talked about, with its company. */
function aboutOnly(reply: Reply, { unresolved }: QueryReading): Reply {
  const [row] = reply.state.shown ?? [];
  const near = reply.state.focus?.some(({ type }) => type === row?.type) ?? false;
  if (!row || (unresolved.length === 0 && near)) return reply;
  const { type, id, label, company } = row;
  return about(reply, [{ type, id, label }, company]);
}

function answer(output: Output, reading: QueryReading, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const comma = t("lead.listComma");
  if (output.unknown.length > 0) {
    const names = output.unknown.map(({ name }) => name).join(comma);
    return replyWith(turn, [], t("agents.search.unknown", { names }), { confidence: 0.6 });
  }
  const words = reading.unread?.join(comma);
  const phrase = phraseOf(queryWords(reading, turn), turn);
  if (output.total === 0) {
    const rights = rightsText(reading, output.outside, turn);
    const none = words ? t("figures.unreadNone", { words, phrase }) : t("figures.listNone", { phrase });
    return replyWith(turn, [], rights || none);
  }
  const limited = reading.limit !== undefined;
  const most = limited ? Math.max(reading.limit ?? spoken, 1) : spoken;
  const { sum } = sumAt(done, 0);
  const late = sumAt(done, 1);
  const rest = output.total - Math.min(most, output.records.length);
  const several = output.several.map(({ name, labels }) =>
    t("agents.search.several", { name, labels: labels.join(comma) }),
  );
  const parts = [
    t(limited && output.total > most ? "figures.listFirst" : "figures.list", {
      phrase,
      most,
      count: t(`figures.unit.${output.object}`, { count: output.total }),
      sum: sum > 0 && !limited ? t("figures.listSum", { sum: formatMoney(sum, t) }) : "",
    }),
    linesOf(output, Math.min(most, 10), turn),
    rest > 0 && !limited ? moreText(askedList(reading), { shown: output.total - rest, rest }, turn) : "",
    late.count > 0 && late.count < output.total && !limited
      ? t("figures.overdue", { count: late.count, sum: formatMoney(late.sum, t) })
      : "",
    ...several,
    words ? t("agents.search.unread", { words }) : "",
  ];
  const shown = done.filter(({ tool }) => tool === "record_list");
  const reply = replyWith(turn, shown, parts.filter(Boolean).join("\n\n").replace("\n\n1.", "\n1."));
  return output.total === 1 ? aboutOnly(reply, reading) : reply;
}

/** Lists the records that a sentence asks for, with how many there are; what is asked next may go on from it. */
export const searchRecordsSkill = defineSkill({
  name: "search_records",
  agent: "sales",
  lead: ({ understanding }) => inCharge[understanding.query?.object ?? ""] ?? "sales",
  intents: ["record.search"],
  shows: ["record_table"],
  input,
  read: ({ understanding, clause }) => ({
    reading: understanding.query ? meantQuery(understanding.query, clause.text) : null,
  }),
  gather: ({ reading }, turn, done) =>
    !reading || wasTried(done, "record_list") ? [] : callsFor(reading, turn),
  compose: ({ reading }, turn, done) => {
    const { t } = turn;
    if (!reading) return replyWith(turn, done, t("agents.search.unclear"), { confidence: 0.4 });
    const output = resultOf(done, "record_list")?.output as Output | undefined;
    const reply = output
      ? answer(output, reading, turn, done)
      : replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
    return { ...reply, state: { ...reply.state, query: reading } };
  },
});
