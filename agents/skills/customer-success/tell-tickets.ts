import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { defineSkill } from "#agents/skills/skill.ts";
import { isNamed } from "#agents/tools/records/record-words.ts";
import { formatMoment } from "#lib/platform/messages/format.ts";
import type { Filter, RecordDto } from "#lib/platform/records/contract.ts";

const input = z.object({ company: z.string().nullable() });
const told = 6;

/** Complaints are kept as tasks until they are answered. */
const openComplaints = (company: string | null, word: string): { filter: Filter; names: object[] } => ({
  filter: {
    all: [
      { field: "status", op: "in", value: ["open", "doing"] },
      { field: "title", op: "contains", value: word },
      ...(company ? [{ field: "customer", op: "eq" as const, value: company }] : []),
    ],
  },
  names: company ? [{ object: "customer", name: company }] : [],
});

type Page = { total: number; records: RecordDto[]; unknown: { name: string }[] };

function lineOf({ title, owner, dueAt }: RecordDto, at: number, turn: Turn): string {
  const { t } = turn;
  const due = typeof dueAt === "string" ? dueAt : null;
  const late = due !== null && Date.parse(due) < turn.now.getTime();
  return t(late ? "success.ticket.late" : "success.ticket.line", {
    index: at + 1,
    title: String(title),
    owner: isNamed(owner) ? owner.name : t("agents.noOwner"),
    due: due ? formatMoment(due, t) : t("success.ticket.noDue"),
  });
}

function compose({ company }: z.output<typeof input>, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const page = resultOf(done, "record_list")?.output as Page | undefined;
  if (!page) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  if (page.unknown.length > 0)
    return replyWith(
      turn,
      [],
      t("agents.search.unknown", { names: page.unknown.map(({ name }) => name).join() }),
    );
  const whose = company ?? t("insight.scope.all");
  if (page.total === 0) return replyWith(turn, [], t("success.ticket.none", { whose }));
  const text = [
    t("success.ticket.head", { whose, count: page.total }),
    page.records
      .slice(0, told)
      .map((record, at) => lineOf(record, at, turn))
      .join("\n"),
    t("success.ticket.next"),
  ];
  return replyWith(turn, done, text.join("\n\n"));
}

/** Complaints that are not answered yet, whose they are and until when; of one customer, or of all. */
export const tellTicketsSkill = defineSkill({
  name: "tell_tickets",
  agent: "customer_success",
  intents: ["ticket.ask"],
  shows: ["record_table"],
  input,
  read: ({ understanding, state }) => {
    const named = understanding.entities.find(({ type }) => type === "company");
    const near = state.focus.find(({ type }) => type === "customer");
    const all = /哪些|所有|全部|几个|多少/u.test(understanding.text);
    return { company: named?.type === "company" ? named.value.name : all ? null : (near?.label ?? null) };
  },
  gather: ({ company }, turn, done) =>
    wasTried(done, "record_list")
      ? []
      : [
          {
            tool: "record_list",
            input: {
              object: "task",
              ...openComplaints(company, turn.t("success.ticket.word")),
              sort: [{ field: "dueAt", direction: "asc" }],
              limit: 20,
            },
          },
        ],
  compose,
});
