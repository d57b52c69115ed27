import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, failureText, replyWith, resultOf, wasTried, writesIn } from "#agents/skills/evidence.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { isNamed } from "#agents/tools/records/record-words.ts";
import type { WriteOutput } from "#agents/tools/records/written.ts";
import { complaintFollowUp } from "#lib/language/index.ts";
import { formatMoment } from "#lib/platform/messages/format.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";
import { causeAndFix } from "./cause-and-fix.ts";
import { companyOf, complaintTask, openComplaints } from "./open-complaints.ts";

const input = z.object({
  act: z.enum(["raise", "solve"]),
  company: z.string().nullable(),
  words: z.string(),
});
type Input = z.output<typeof input>;

const top = /最高|紧急|特急|顶|最急|加急/u;

/** Whether a complaint that was taken down before is gone on with, and none told of now. */
export const followsComplaint = ({ clause }: Turn): boolean =>
  clause.intent === "complaint.log" && complaintFollowUp(clause.text) !== null;

type Page = { records: RecordDto[] };

/** The complaint that is meant: the one talked about, else the next due. */
function taskMeant(turn: Turn, done: FinishedCall[]): RecordDto | undefined {
  const open = (resultOf(done, "record_list")?.output as Page | undefined)?.records ?? [];
  const near = complaintTask(turn);
  return open.find(({ id }) => id === near?.id) ?? open[0];
}

const customerOf = ({ customer }: RecordDto) =>
  isNamed(customer) ? { type: "customer", id: customer.id, label: customer.name } : undefined;

function gather({ act, company, words }: Input, turn: Turn, done: FinishedCall[]): SkillCall[] {
  if (!wasTried(done, "record_list")) return [openComplaints(company, turn)];
  const task = taskMeant(turn, done);
  if (!task || done.length > 1) return [];
  if (act === "raise") {
    const priority = top.test(words) || task.priority === "high" ? "urgent" : "high";
    return [{ tool: "task_update", input: { task: task.id, set: { priority } } }];
  }
  const customer = customerOf(task);
  const logged = {
    ...{ kind: "note", subject: turn.t("success.solved.subject"), body: words, outcome: "positive" },
    ...(customer && { customer: customer.id }),
  };
  return [
    { tool: "task_complete", input: { task: task.id, result: words, outcome: "positive" } },
    { tool: "activity_log", input: logged },
  ];
}

/** Whose it is and until when. */
export function standingOf(task: RecordDto, { t }: Turn): string {
  const due = typeof task.dueAt === "string" ? formatMoment(task.dueAt, t) : t("success.ticket.noDue");
  const owner = isNamed(task.owner) ? task.owner.name : t("agents.noOwner");
  const priority = typeof task.priority === "string" ? t(`choices.task.priority.${task.priority}`) : "";
  return t("success.ticket.standing", { owner, due, priority });
}

function solvedText({ words }: Input, task: RecordDto, turn: Turn): string {
  const { t } = turn;
  const { cause, fix } = causeAndFix(words);
  return [
    t("success.solved.done", { title: String(task.title) }),
    cause ? t("success.solved.cause", { cause }) : t("success.solved.noCause"),
    fix ? t("success.solved.fix", { fix }) : "",
    t("success.solved.next"),
  ]
    .filter(Boolean)
    .join("\n\n");
}

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const task = taskMeant(turn, done);
  if (!task) {
    const whose = given.company ?? t("insight.scope.all");
    return replyWith(turn, [], failureText(turn, done) ?? t("success.ticket.none", { whose }));
  }
  const written = resultOf(done, given.act === "raise" ? "task_update" : "task_complete")?.output as
    | WriteOutput
    | undefined;
  if (!written) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const self = { type: "task", id: task.id, label: String(task.title) };
  const focus = [self, customerOf(task)];
  if (given.act === "raise") {
    const text = [
      t("success.raised", { title: String(task.title) }),
      standingOf(written.record, turn),
      t("success.raisedNext"),
    ];
    return about(replyWith(turn, writesIn(done), text.join("\n\n")), focus);
  }
  const chip = { label: t("success.solved.chip"), text: t("success.solved.chip") };
  const reply = replyWith(turn, writesIn(done), solvedText(given, task, turn), { suggestions: [chip] });
  return about(reply, focus);
}

/** Goes on with a complaint that was taken down: makes it graver, or closes it with its cause and what was done. */
export const followComplaintSkill = defineSkill({
  name: "follow_complaint",
  agent: "customer_success",
  intents: [],
  shows: ["record"],
  input,
  read: (turn) => ({
    act: complaintFollowUp(turn.clause.text) ?? "solve",
    company: companyOf(turn),
    words: turn.clause.text.trim(),
  }),
  gather,
  compose,
});
