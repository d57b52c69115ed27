import { z } from "zod";
import type { AgentId, ArtifactMap } from "#agents/contract.ts";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { defineSkill } from "#agents/skills/skill.ts";
import { unreadText } from "#agents/skills/unread-text.ts";
import type { QueryReading } from "#lib/language/index.ts";

const spoken = 5;
const spokenFacts = 3;
const mostRows = 50;

const input = z.object({ reading: z.custom<QueryReading>().nullable() });
type Output = {
  object: string;
  total: number;
  unknown: { name: string }[];
  several: { name: string; labels: string[] }[];
};

/** Who is in charge of a kind of record. */
const inCharge: Partial<Record<string, AgentId>> = { lead: "market", product: "product" };

/** The first rows as a person would say them: the name, then what is known. */
function linesOf({ rows, columns }: ArtifactMap["record_table"], turn: Turn): string[] {
  return rows.slice(0, spoken).map(({ cells }, index) => {
    const [name, ...rest] = cells;
    const facts = rest
      .flatMap((cell, at) => (cell.text === "—" ? [] : [`${columns[at + 1]?.label} ${cell.text}`]))
      .slice(0, spokenFacts)
      .join(turn.t("lead.clauseComma"));
    return turn.t("agents.search.line", { index: index + 1, label: name?.text ?? "", facts });
  });
}

function answer(output: Output, reading: QueryReading, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const object = t(`objects.${output.object}`);
  if (output.unknown.length > 0) {
    const names = output.unknown.map(({ name }) => name).join(t("lead.listComma"));
    return replyWith(turn, done, t("agents.search.unknown", { names }), { confidence: 0.6 });
  }
  const unread = unreadText(reading, turn);
  if (output.total === 0) {
    const none = t("agents.search.none", { object });
    return replyWith(turn, done, [none, unread].filter(Boolean).join("\n\n"));
  }
  const table = resultOf(done, "record_list")?.artifacts.find(({ kind }) => kind === "record_table");
  const lines = table?.kind === "record_table" ? linesOf(table.data, turn) : [];
  const several = output.several.map(({ name, labels }) =>
    t("agents.search.several", { name, labels: labels.join(t("lead.listComma")) }),
  );
  const first = t("agents.search.some", { count: output.total, object });
  return replyWith(turn, done, [first, lines.join("\n"), ...several, unread].filter(Boolean).join("\n\n"));
}

/** Lists the records that a sentence asks for, with how many there are; what is asked next may go on from it. */
export const searchRecordsSkill = defineSkill({
  name: "search_records",
  agent: "sales",
  lead: ({ understanding }) => inCharge[understanding.query?.object ?? ""] ?? "sales",
  intents: ["record.search"],
  shows: ["record_table"],
  input,
  read: ({ understanding }) => ({ reading: understanding.query ?? null }),
  gather: ({ reading }, _turn, done) => {
    if (!reading || wasTried(done, "record_list")) return [];
    const { object, filter, sort, limit, unresolved } = reading;
    const asked = { object, ...(filter && { filter }), ...(sort && { sort }), names: unresolved };
    return [{ tool: "record_list", input: { ...asked, limit: Math.min(limit ?? mostRows, mostRows) } }];
  },
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
