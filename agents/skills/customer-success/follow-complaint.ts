import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { lessonDraft } from "#agents/skills/crm-expert/lesson-draft.ts";
import {
  about,
  askFor,
  failureText,
  replyWith,
  resultOf,
  wasTried,
  writesIn,
} from "#agents/skills/evidence.ts";
import { settle } from "#agents/skills/settle.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { readSubject, type Subject } from "#agents/skills/subject.ts";
import { isNamed } from "#agents/tools/records/record-words.ts";
import type { WriteOutput } from "#agents/tools/records/written.ts";
import type { FocusRecord } from "#lib/domains/conversations/index.ts";
import { complaintFollowUp } from "#lib/language/index.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { formatMoment } from "#lib/platform/messages/format.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";
import { causeAndFix } from "./cause-and-fix.ts";
import { companyOf, complaintTask, openComplaints } from "./open-complaints.ts";

const input = z.object({
  act: z.enum(["raise", "solve"]),
  company: z.string().nullable(),
  subject: z.custom<Subject>(),
  words: z.string(),
});
type Input = z.output<typeof input>;

/** What a choice among complaints is kept under. */
const meant = "complaint";
const mostOffered = 6;
const written = ["task_update", "task_complete", "activity_log"] as const;
const top = /最高|紧急|特急|顶|最急|加急/u;

/** Whether a complaint that was taken down before is gone on with, and none told of now. */
export const followsComplaint = ({ clause }: Turn): boolean =>
  clause.intent === "complaint.log" && complaintFollowUp(clause.text) !== null;

type Page = { records: RecordDto[] };

const openIn = (done: FinishedCall[]): RecordDto[] =>
  (resultOf(done, "record_list")?.output as Page | undefined)?.records ?? [];

/** The complaint that is meant: the one chosen or talked about, else the only one of the customer; of all customers none is meant. */
function taskMeant({ company }: Input, turn: Turn, done: FinishedCall[]): RecordDto | undefined {
  const open = openIn(done);
  const near = turn.chosen[meant] ?? complaintTask(turn);
  return (
    open.find(({ id }) => id === near?.id) ?? (company !== null && open.length === 1 ? open[0] : undefined)
  );
}

/** That something works again is kept on the customer, though nobody took down that it was broken. */
const keeps = ({ act, company }: Input, done: FinishedCall[]): boolean =>
  act === "solve" && company !== null && openIn(done).length === 0;

/** Which of several complaints it is. */
function askWhichOne(turn: Turn, open: readonly RecordDto[]): Reply {
  const { t } = turn;
  const options = open.slice(0, mostOffered).map(({ id, title, dueAt }, at) => ({
    ...{ id, label: String(title), text: t("agents.which.option", { index: at + 1, label: String(title) }) },
    detail: typeof dueAt === "string" ? formatMoment(dueAt, t) : t("success.ticket.noDue"),
  }));
  const question = t("success.ticket.which", { count: open.length });
  const refs = options.map(({ id, label }) => ({ type: "task", id, label }));
  const base = replyWith(turn, [], question);
  const pending = {
    kind: "choose" as const,
    text: turn.text,
    said: meant,
    options: refs,
    chosen: turn.chosen,
  };
  return {
    ...base,
    artifacts: [{ kind: "choice", data: { question, options, total: open.length } }],
    state: { ...base.state, pending },
  };
}

const customerOf = ({ customer }: RecordDto) =>
  isNamed(customer) ? { type: "customer", id: customer.id, label: customer.name } : undefined;

const resultOn = (customer: FocusRecord | undefined, words: string, { t }: Turn): SkillCall => ({
  tool: "activity_log",
  input: {
    ...{ kind: "note", subject: t("success.solved.subject"), body: words, outcome: "positive" },
    ...(customer && { customer: customer.id }),
  },
});

function gather(given: Input, turn: Turn, done: FinishedCall[]): SkillCall[] {
  const { act, company, words, subject } = given;
  if (!wasTried(done, "record_list")) return [openComplaints(company, turn)];
  if (written.some((tool) => wasTried(done, tool))) return [];
  const task = taskMeant(given, turn, done);
  if (!task) {
    if (!keeps(given, done)) return [];
    const { calls, refs } = settle(subject, done);
    if (calls.length > 0) return calls;
    return refs.customer ? [resultOn(refs.customer, words, turn)] : [];
  }
  if (act === "raise") {
    const priority = top.test(words) || task.priority === "high" ? "urgent" : "high";
    return [{ tool: "task_update", input: { task: task.id, set: { priority } } }];
  }
  return [
    { tool: "task_complete", input: { task: task.id, result: words, outcome: "positive" } },
    resultOn(customerOf(task), words, turn),
    ...lessonOf(task, words, turn),
  ];
}

/** Why it broke is worth keeping for the others as soon as it is told. */
function lessonOf(task: RecordDto, words: string, turn: Turn): SkillCall[] {
  const { cause, fix } = causeAndFix(words);
  const label = customerOf(task)?.label;
  if (!cause || !label || !turn.context.principal.rights.has("knowledge.write")) return [];
  const body = typeof task.body === "string" && task.body !== "" ? task.body : String(task.title);
  const day = typeof task.createdAt === "string" ? dayOf(new Date(task.createdAt)) : dayOf(turn.now);
  return [lessonDraft({ label, complaint: { day, body }, cause, fix, more: null }, turn)];
}

/** Whose it is and until when. */
export function standingOf(task: RecordDto, { t }: Turn): string {
  const due = typeof task.dueAt === "string" ? formatMoment(task.dueAt, t) : t("success.ticket.noDue");
  const owner = isNamed(task.owner) ? task.owner.name : t("agents.noOwner");
  const priority = typeof task.priority === "string" ? t(`choices.task.priority.${task.priority}`) : "";
  return t("success.ticket.standing", { owner, due, priority });
}

const draftIn = (done: FinishedCall[]) =>
  resultOf(done, "document_draft")?.output as { title: string } | undefined;

function solvedText({ words }: Input, task: RecordDto, turn: Turn, done: FinishedCall[]): string {
  const { t } = turn;
  const { cause, fix } = causeAndFix(words);
  const draft = draftIn(done);
  return [
    t("success.solved.done", { title: String(task.title) }),
    cause ? t("success.solved.cause", { cause }) : t("success.solved.noCause"),
    fix ? t("success.solved.fix", { fix }) : "",
    draft ? t("success.solved.drafted", { title: draft.title }) : "",
    t(draft ? "success.solved.nextDrafted" : "success.solved.next"),
  ]
    .filter(Boolean)
    .join("\n\n");
}

/** Nothing that is broken was taken down, or too much to know which it is. */
function withoutTask(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const failed = failureText(turn, done);
  const open = openIn(done);
  if (failed) return replyWith(turn, [], failed);
  if (open.length > 0) return askWhichOne(turn, open);
  const kept = keeps(given, done) ? settle(given.subject, done).refs.customer : undefined;
  if (kept && resultOf(done, "activity_log")) {
    const { cause, fix } = causeAndFix(given.words);
    const text = [
      t("success.solved.kept", { label: kept.label }),
      cause ? t("success.solved.cause", { cause }) : "",
      fix ? t("success.solved.fix", { fix }) : "",
    ];
    return about(replyWith(turn, writesIn(done), text.filter(Boolean).join("\n\n")), [kept]);
  }
  if (given.company !== null) return replyWith(turn, [], t("success.ticket.none", { whose: given.company }));
  return askFor(turn, [], t("success.ticket.whose"), [{ key: "customer", label: t("objects.customer") }]);
}

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const task = taskMeant(given, turn, done);
  if (!task) return withoutTask(given, turn, done);
  const changed = resultOf(done, given.act === "raise" ? "task_update" : "task_complete")?.output as
    | WriteOutput
    | undefined;
  if (!changed) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const self = { type: "task", id: task.id, label: String(task.title) };
  const focus = [self, customerOf(task)];
  if (given.act === "raise") {
    const text = [
      t("success.raised", { title: String(task.title) }),
      standingOf(changed.record, turn),
      t("success.raisedNext"),
    ];
    return about(replyWith(turn, writesIn(done), text.join("\n\n")), focus);
  }
  const chip = { label: t("success.solved.chip"), text: t("success.solved.chip") };
  const reply = replyWith(turn, writesIn(done), solvedText(given, task, turn, done), {
    suggestions: draftIn(done) ? [] : [chip],
  });
  return about(reply, focus);
}

/** Goes on with a complaint that was taken down: makes it graver, or closes it with its cause and what was done. */
export const followComplaintSkill = defineSkill({
  name: "follow_complaint",
  agent: "customer_success",
  intents: [],
  shows: ["record", "choice", "slot_form"],
  input,
  read: (turn) => ({
    act: complaintFollowUp(turn.clause.text) ?? "solve",
    company: companyOf(turn),
    subject: readSubject(turn, ["customer"]),
    words: turn.clause.text.trim(),
  }),
  gather,
  compose,
});
