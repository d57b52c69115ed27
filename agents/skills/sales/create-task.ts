import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, failureText, replyWith, resultOf, wasTried, writesIn } from "#agents/skills/evidence.ts";
import { comingDate, momentAt, momentOf } from "#agents/skills/said-moment.ts";
import { type Settled, settle } from "#agents/skills/settle.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { askWhich, type Refs, readSubject } from "#agents/skills/subject.ts";
import type { WriteOutput } from "#agents/tools/records/written.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { formatMoment, formatShortDay } from "#lib/platform/messages/format.ts";
import { linksOf } from "./report-writes.ts";
import { titleSaid } from "./task-words.ts";

const input = z.object({
  subject: z.custom<ReturnType<typeof readSubject>>(),
  title: z.string().nullable(),
  dueAt: z.string().nullable(),
  hour: z.boolean(),
  kind: z.enum(["task", "call", "meeting", "mail", "visit"]),
  high: z.boolean(),
  repeats: z.string().nullable(),
});
type Input = z.output<typeof input>;

const kinds: [RegExp, Input["kind"]][] = [
  [/打(?:个|一?通)?电话|去电|回电|\bcall\b/i, "call"],
  [/拜访|上门/, "visit"],
  [/开会|会议|碰头|评审|meeting/i, "meeting"],
  [/邮件|发邮|e-?mail/i, "mail"],
];
const someoneElse = /(?:安排|让|叫|派给|交给|分给|指派给?|通知)(?!我)/;

/** 安排小郑跟进: whose it is stands in the task, not in its words. */
const handed =
  /^(?:安排|让|叫|派给|交给|分给|指派给?|通知)[\p{Script=Han}\w]{1,4}?(?:去|来)?(?=[\p{Script=Han}]{2})/u;

/** Whose it is: a colleague who was named for it. Anybody else is a person it is about. */
function assigneeOf({ refs }: Settled): Refs["assignee"] {
  return refs.assignee?.type === "user" ? refs.assignee : undefined;
}

function taskCall(given: Input, settled: Settled): SkillCall {
  const { title, dueAt, hour, kind, high } = given;
  const assignee = assigneeOf(settled);
  // A call or a meeting is a plan from when it begins, on a day or at an hour; without a day it is something to be done.
  const plan = kind !== "task" && dueAt ? { kind, startsAt: dueAt, allDay: !hour } : { kind: "task" };
  const input = {
    title: assignee && title ? title.replace(handed, "") : title,
    ...plan,
    ...(dueAt && { dueAt }),
    ...(dueAt && hour && { remindAt: dueAt }),
    ...(high && { priority: "high" }),
    ...(assignee && { assignee: assignee.id }),
    ...linksOf(settled.refs),
  };
  return { tool: "task_create", input };
}

/** Several of a name are asked about; a name that is nobody's stays in the title. */
const stops = ({ unclear, refs }: Settled): boolean =>
  unclear?.meant.status === "many" &&
  !(unclear.key === "lead" && refs.customer) &&
  unclear.meant.records.length > 1;

function gather(given: Input, done: FinishedCall[]): SkillCall[] {
  if (!given.title || wasTried(done, "task_create")) return [];
  const settled = settle(given.subject, done);
  if (settled.calls.length > 0) return settled.calls;
  return stops(settled) ? [] : [taskCall(given, settled)];
}

function whenText({ dueAt, hour }: Input, turn: Turn): string {
  if (!dueAt) return turn.t("selling.task.noDate");
  return hour ? formatMoment(dueAt, turn.t) : formatShortDay(dayOf(new Date(dueAt)), turn.t);
}

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  if (!given.title) return replyWith(turn, [], t("selling.task.what"), { state: askingFor(turn) });
  const settled = settle(given.subject, done);
  if (settled.unclear && stops(settled)) return askWhich(turn, [], settled.unclear);
  const made = resultOf(done, "task_create")?.output as WriteOutput | undefined;
  if (!made) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const whose = assigneeOf(settled);
  const lines = [
    t(whose ? "selling.task.madeFor" : "selling.task.made", {
      title: made.label,
      when: whenText(given, turn),
      name: whose?.label ?? "",
    }),
    given.repeats ? t("selling.task.once", { rhythm: given.repeats }) : "",
    given.dueAt ? "" : t("selling.task.askDate"),
  ];
  const { customer, lead, contact, opportunity } = settled.refs;
  const reply = replyWith(turn, writesIn(done), lines.filter(Boolean).join("\n\n"));
  return about(reply, [reply.state.focus?.[0], customer, lead, contact, opportunity]);
}

const askingFor = (turn: Turn) => ({
  pending: { kind: "ask" as const, text: turn.clause.text, missing: ["title"], chosen: turn.chosen },
});

/** Makes a task or a plan of what was said, on the day that was said, on whom it is about. */
export const createTaskSkill = defineSkill({
  name: "create_task",
  agent: "sales",
  intents: ["task.create"],
  shows: ["record", "choice", "slot_form"],
  input,
  read: (turn) => {
    const date = comingDate(turn);
    const { text } = turn.clause;
    const rhythm = turn.understanding.entities.find(({ type }) => type === "recurrence");
    const first = rhythm?.type === "recurrence" ? firstOf(rhythm.value.weekdays, turn) : null;
    const others = someoneElse.test(text) ? (["assignee"] as const) : [];
    return {
      subject: readSubject(turn, [...others, "customer", "lead", "contact"]),
      title: titleSaid(turn),
      dueAt: date ? momentOf(date) : first,
      hour: date?.time !== undefined || date?.window !== undefined,
      kind: kinds.find(([pattern]) => pattern.test(text))?.[1] ?? "task",
      high: /紧急|尽快|优先|重要|urgent/i.test(text),
      repeats: rhythm?.text ?? null,
    };
  },
  gather: (given, _turn, done) => gather(given, done),
  compose,
});

/** The next day of a rhythm of weekdays; 1 is Monday. */
function firstOf(weekdays: number[] | undefined, { now }: Turn): string | null {
  for (let days = 1; days <= 7; days += 1) {
    const day = dayOf(new Date(now.getTime() + days * 86_400_000));
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
    if (weekdays?.includes(weekday)) return momentAt(day);
  }
  return null;
}
