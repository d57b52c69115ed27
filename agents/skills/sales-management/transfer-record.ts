import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, askFor, failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { placeSaid } from "#agents/skills/place-said.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import {
  askWhich,
  lookUp,
  type Refs,
  readSubject,
  type Subject,
  subjectFound,
} from "#agents/skills/subject.ts";
import type { RecordBrief } from "#agents/tools/records/read-brief.ts";
import { isNamed } from "#agents/tools/records/record-words.ts";
import type { FocusRecord } from "#lib/domains/conversations/index.ts";
import { readAssignee } from "./read-assignee.ts";

const input = z.object({
  subject: z.custom<Subject>(),
  asks: z.boolean(),
  reason: z.string().nullable(),
  /** 第三个: of the tasks that were listed. */
  task: z.custom<FocusRecord>().nullable(),
});
type Input = z.output<typeof input>;

const asking = /吗|[?？]|什么时候|谁|怎么|能不能|可不可以|should/iu;
const because = /因为|由于|毕竟|忙不过来|休假|离职|调岗|熟|because/iu;
const longestReason = 200;
const dealWords = /商机|项目|[这那]单|单子|deal/iu;

function taskPointed({ understanding, state, clause }: Turn): FocusRecord | undefined {
  const order = placeSaid(understanding);
  const shown = (state.shown ?? []).filter(({ type }) => type === "task");
  if (order) return order.from === "start" ? shown[order.count - 1] : shown.at(-order.count);
  const named = /任务|待办|这个?活|那个?活|这件事/u.test(clause.text);
  return named ? state.focus.find(({ type }) => type === "task") : undefined;
}

function read(turn: Turn): z.input<typeof input> {
  const { subject: assignee } = readAssignee(turn);
  const what = readSubject(turn, ["customer", "lead", "opportunity"]);
  const { text } = turn;
  return {
    subject: {
      ...what,
      known: { ...what.known, ...assignee.known },
      mentions: [...what.mentions, ...assignee.mentions],
    },
    task: taskPointed(turn) ?? null,
    asks: asking.test(text),
    reason: because.test(text) ? text.trim().slice(0, longestReason) : null,
  };
}

/** What goes over: the deal that was named, else the company or the lead. */
const whatOf = (
  { customer, lead, opportunity }: Refs,
  { named, mentions, words = "" }: Subject,
): FocusRecord | undefined => {
  const said = mentions.some(({ key, text }) => key === "opportunity" && text !== undefined);
  const deal = named[0] === "opportunity" || said || dealWords.test(words);
  return (deal ? opportunity : undefined) ?? customer ?? lead ?? opportunity;
};

type Person = { id: string; team?: { id: string } | null; teamId?: string | null };
const large = 500_000;

/** Whether a deal is large, or goes to another team: then a person says yes first. */
function isWeighty(to: FocusRecord, done: FinishedCall[]): boolean {
  const deal = (resultOf(done, "record_brief")?.output as RecordBrief | undefined)?.record;
  const people = (resultOf(done, "people_list")?.output as { people: Person[] } | undefined)?.people ?? [];
  const taker = people.find(({ id }) => id === to.id);
  const from = isNamed(deal?.team) ? deal.team.id : null;
  const goes = taker?.team?.id ?? taker?.teamId ?? null;
  return Number(deal?.amount ?? 0) >= large || (from !== null && goes !== null && from !== goes);
}

function transferCall(
  what: FocusRecord,
  to: FocusRecord,
  reason: string | null,
  done: FinishedCall[],
): SkillCall {
  const weighty = what.type === "opportunity" && isWeighty(to, done);
  const why = { ...(reason && { reason }), ...(weighty && { weighty }) };
  return what.type === "lead"
    ? { tool: "lead_assign", input: { lead: what.id, to: to.id, ...why } }
    : {
        tool: "record_transfer",
        input: { object: what.type, records: [{ id: what.id }], to: to.id, ...why },
      };
}

const wasDone = (done: FinishedCall[]): boolean =>
  wasTried(done, "record_transfer") || wasTried(done, "lead_assign");

function gather({ subject, asks, reason, task }: Input, done: FinishedCall[]): SkillCall[] {
  const asked = lookUp(subject, done);
  if (asked.length > 0) return asked;
  const { refs, unclear } = subjectFound(subject, done);
  const what = task ?? whatOf(refs, subject);
  if (unclear || asks || !what || !refs.assignee || wasDone(done)) return [];
  if (what.type === "opportunity" && !wasTried(done, "record_brief"))
    return [
      { tool: "record_brief", input: { object: "opportunity", id: what.id } },
      { tool: "people_list", input: {} },
    ];
  return [transferCall(what, refs.assignee, reason, done)];
}

/** Who or what is missing, asked for once. */
function ask(what: FocusRecord | undefined, turn: Turn): Reply {
  const { t } = turn;
  const key = what ? "assignee" : "customer";
  const question = t(what ? "management.transfer.whom" : "management.transfer.what", {
    label: what?.label ?? "",
  });
  return about(askFor(turn, [], question, [{ key, label: t(`agents.which.object.${key}`) }]), [what]);
}

function compose({ subject, asks, reason, task }: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const { refs, unclear } = subjectFound(subject, done);
  if (unclear) return askWhich(turn, done, unclear);
  const what = task ?? whatOf(refs, subject);
  if (!what || (!refs.assignee && !asks)) return ask(what, turn);
  if (asks) {
    const to = refs.assignee?.label ?? "";
    const text = t(to ? "management.transfer.asked" : "management.transfer.askedNobody", {
      label: what.label,
      to,
    });
    return about(replyWith(turn, [], text), [what]);
  }
  if (!(resultOf(done, "record_transfer") ?? resultOf(done, "lead_assign")))
    return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const text = [
    t("management.assign.done", { label: what.label, to: refs.assignee?.label ?? "" }),
    what.type === "customer" ? t("management.transfer.along") : "",
    reason ? t("management.assign.because", { reason }) : "",
  ];
  return about(replyWith(turn, done, text.filter(Boolean).join("\n\n")), [what]);
}

/** Gives a customer, a deal or a lead to somebody who is named; a question about it moves nothing. */
export const transferRecordSkill = defineSkill({
  name: "transfer_record",
  agent: "sales_management",
  intents: ["record.transfer"],
  shows: ["record", "record_table", "choice", "slot_form"],
  input,
  read,
  gather: (given, _turn, done) => gather(given, done),
  compose,
});
