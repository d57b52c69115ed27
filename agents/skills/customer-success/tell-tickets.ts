import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { briefOf } from "#agents/skills/settle.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import type { RecordBrief } from "#agents/tools/records/read-brief.ts";
import { isNamed } from "#agents/tools/records/record-words.ts";
import type { FocusRecord } from "#lib/domains/conversations/index.ts";
import { formatMoment } from "#lib/platform/messages/format.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";
import { standingOf } from "./follow-complaint.ts";
import { companyOf, complaintTask, openComplaints } from "./open-complaints.ts";

const input = z.object({
  company: z.string().nullable(),
  /** 别的, 其他: all but the one that is talked about. */
  others: z.boolean(),
});
type Input = z.output<typeof input>;
const told = 6;

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

/** Whose the customer is, and what is to be done for them, where they have no complaint. */
function careReply(label: string, { customer, record, tasks }: RecordBrief, turn: Turn): Reply {
  const { t } = turn;
  const owner = (customer ?? record).owner;
  const lines = tasks.slice(0, told).map((task, at) => lineOf(task, at, turn));
  const text = [
    t(lines.length > 0 ? "success.ticket.care" : "success.ticket.careNothing", {
      label,
      owner: isNamed(owner) ? owner.name : t("agents.noOwner"),
      count: tasks.length,
    }),
    lines.join("\n"),
  ];
  return replyWith(turn, [], text.filter(Boolean).join("\n\n"));
}

const customerNear = ({ state }: Turn): FocusRecord | undefined =>
  state.focus.find(({ type }) => type === "customer");

function gather({ company }: Input, turn: Turn, done: FinishedCall[]): SkillCall[] {
  if (!wasTried(done, "record_list")) return [openComplaints(company, turn)];
  const page = resultOf(done, "record_list")?.output as Page | undefined;
  const near = customerNear(turn);
  if (page?.total !== 0 || !near || near.label !== company || wasTried(done, "record_brief")) return [];
  return [{ tool: "record_brief", input: { object: "customer", id: near.id } }];
}

function compose({ company, others }: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const brief = briefOf(done);
  if (brief && company !== null && !others)
    return about(careReply(company, brief, turn), [customerNear(turn)]);
  const page = resultOf(done, "record_list")?.output as Page | undefined;
  if (!page) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  if (page.unknown.length > 0)
    return replyWith(
      turn,
      [],
      t("agents.search.unknown", { names: page.unknown.map(({ name }) => name).join() }),
    );
  const whose = company ?? t("insight.scope.all");
  const near = complaintTask(turn);
  const records = others ? page.records.filter(({ id }) => id !== near?.id) : page.records;
  const count = page.total - (page.records.length - records.length);
  const [only] = records;
  if (!only)
    return replyWith(turn, [], t(others ? "success.ticket.noOther" : "success.ticket.none", { whose }));
  if (count === 1)
    return replyWith(
      turn,
      done,
      [t("success.ticket.one", { title: String(only.title) }), standingOf(only, turn)].join("\n\n"),
    );
  const text = [
    t("success.ticket.head", { whose, count }),
    records
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
  read: (turn) => ({
    company: companyOf(turn),
    others: /别的|其他|其它|另外|\bother/iu.test(turn.text),
  }),
  gather,
  compose,
});
