import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, failureText, replyWith, resultOf, wasTried, writesIn } from "#agents/skills/evidence.ts";
import { comingDate, momentAt, momentOf } from "#agents/skills/said-moment.ts";
import { type Settled, settle } from "#agents/skills/settle.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { askWhich, type Refs, readSubject, type Subject } from "#agents/skills/subject.ts";
import { isNamed } from "#agents/tools/records/record-words.ts";
import type { WriteOutput } from "#agents/tools/records/written.ts";
import { toldOwner } from "#lib/language/index.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { formatMoment, formatShortDay } from "#lib/platform/messages/format.ts";
import { beforeEvent, daysAhead } from "./before-event.ts";
import { isOneToOne, withWhom } from "./one-to-one.ts";
import { planKind } from "./plan-kind.ts";
import { dealTalkedOf, linksOf } from "./report-writes.ts";
import { titleSaid, toldByName, withMatter, withoutHanding, withPerson } from "./task-words.ts";
import { thenMeant } from "./then-meant.ts";
import { withoutGround } from "./without-ground.ts";

const input = z.object({
  subject: z.custom<Subject>(),
  title: z.string().nullable(),
  dueAt: z.string().nullable(),
  /** 前一天: so many days ahead of what will take place. */
  ahead: z.number().nullable(),
  /** The name of who is told to do it, as it was said. */
  told: z.string().nullable(),
  hour: z.boolean(),
  kind: z.enum(["task", "call", "meeting", "mail", "visit"]),
  /** With which colleague one talks alone. */
  oneToOne: z.string().nullable(),
  /** Who owns the record that it is about shall do it. */
  byOwner: z.boolean(),
  high: z.boolean(),
  repeats: z.string().nullable(),
});
type Input = z.output<typeof input>;
/** What is written: the words with their matter, the moment, and where it hangs. */
type Planned = { title: string; dueAt: string | null; hour: boolean; refs: Refs };

/** Whose it is: a colleague who was named for it, and oneself where nobody else was. Anybody else is a person it is about. */
function assigneeOf({ refs, brief }: Settled, { byOwner }: Input, { context }: Turn): Refs["assignee"] {
  if (refs.assignee?.type === "user") return refs.assignee;
  const owner = byOwner ? brief?.record.owner : undefined;
  return isNamed(owner) && owner.id !== context.principal.userId
    ? { type: "user", id: owner.id, label: owner.name }
    : undefined;
}

function momentIn({ dueAt, hour, ahead }: Input, { brief }: Settled, turn: Turn) {
  if (ahead === null) return { dueAt, hour };
  const day = beforeEvent(turn, ahead, brief);
  const timed = day?.time !== undefined || day?.window !== undefined;
  return { dueAt: day ? momentOf(day) : null, hour: timed };
}

/** 蓝海旅行社 · 纪女士: a lead is called by its person. */
const personOf = (lead: Refs["lead"]): string | undefined => lead?.label.split(" · ")[1];

/** 报差旅, 写周报: nothing of a customer's. */
const ownMatter = /差旅|报销|[日周月]报|打卡|请假|年假|体检|车票|机票|酒店|油费/u;

/** What is to be made; null where nothing says what is to be done. */
function plannedOf(given: Input, settled: Settled, turn: Turn): Planned | null {
  const deal = dealTalkedOf(settled.brief, turn);
  const { opportunity: _others, ...others } = settled.refs;
  const near = deal ? { ...others, opportunity: deal } : others;
  const refs = given.title && ownMatter.test(given.title) ? {} : near;
  const { customer, lead, contact } = refs;
  if (given.oneToOne) {
    const title = turn.t("selling.task.oneToOne", {
      name: assigneeOf(settled, given, turn)?.label ?? given.oneToOne,
    });
    return { title, ...momentIn(given, settled, turn), refs: {} };
  }
  const matter = (deal ?? customer ?? lead ?? contact)?.label;
  const when = momentIn(given, settled, turn);
  const assignee = assigneeOf(settled, given, turn);
  const said =
    given.title && assignee ? withoutHanding(given.title, given.told ?? assignee.label) : given.title;
  const followed = when.dueAt && matter ? turn.t("selling.task.follow", { matter }) : null;
  const company = (customer ?? lead)?.label;
  const title = said
    ? withMatter(withPerson(said, contact?.label ?? personOf(lead), company), matter)
    : followed;
  return title ? { title, ...when, refs } : null;
}

function taskCall(given: Input, planned: Planned, settled: Settled, turn: Turn): SkillCall {
  const { title, dueAt, hour, refs } = planned;
  const { high, kind, oneToOne } = given;
  const assignee = assigneeOf(settled, given, turn);
  // A call or a meeting is a plan from when it begins, on a day or at an hour; without a day it is something to be done.
  const plan = kind !== "task" && dueAt ? { kind, startsAt: dueAt, allDay: !hour } : { kind: "task" };
  const input = {
    title,
    ...plan,
    ...(dueAt && { dueAt }),
    ...(dueAt && hour && { remindAt: dueAt }),
    ...(high && { priority: "high" }),
    ...(assignee && (oneToOne ? { mentions: [assignee.id] } : { assignee: assignee.id })),
    ...linksOf(refs),
  };
  return { tool: "task_create", input };
}

/** Several of a name are asked about, and a colleague who is not there; another name that is nobody's stays in the title. */
function stops({ unclear, refs, missing }: Settled, turn: Turn): boolean {
  const nobody = missing.assignee !== undefined && toldByName(turn.clause.text) !== undefined;
  if (nobody && unclear?.key === "assignee") return true;
  return (
    unclear?.meant.status === "many" &&
    !(unclear.key === "lead" && refs.customer) &&
    unclear.meant.records.length > 1
  );
}

function gather(given: Input, turn: Turn, done: FinishedCall[]): SkillCall[] {
  if (wasTried(done, "task_create")) return [];
  const settled = settle(given.subject, done);
  if (settled.calls.length > 0) return settled.calls;
  const planned = plannedOf(given, settled, turn);
  return stops(settled, turn) || !planned ? [] : [taskCall(given, planned, settled, turn)];
}

function whenText({ dueAt, hour }: Planned, turn: Turn): string {
  if (!dueAt) return turn.t("selling.task.noDate");
  return hour ? formatMoment(dueAt, turn.t) : formatShortDay(dayOf(new Date(dueAt)), turn.t);
}

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const settled = settle(given.subject, done);
  const planned = plannedOf(given, settled, turn);
  if (!planned) return replyWith(turn, [], t("selling.task.what"), { state: askingFor(turn) });
  if (settled.unclear && stops(settled, turn)) return askWhich(turn, [], settled.unclear);
  const made = resultOf(done, "task_create")?.output as WriteOutput | undefined;
  if (!made) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const whose = assigneeOf(settled, given, turn);
  const lines = [
    t(whose && !given.oneToOne ? "selling.task.madeFor" : "selling.task.made", {
      title: made.label,
      when: whenText(planned, turn),
      name: whose?.label ?? "",
    }),
    given.repeats ? t("selling.task.once", { rhythm: given.repeats }) : "",
    planned.dueAt ? "" : t("selling.task.askDate"),
  ];
  const { customer, lead, contact, opportunity } = planned.refs;
  const reply = replyWith(turn, writesIn(done), lines.filter(Boolean).join("\n\n"));
  return about(reply, [reply.state.focus?.[0], customer, lead, contact, opportunity, whose]);
}

const askingFor = (turn: Turn) => ({
  pending: { kind: "ask" as const, text: turn.clause.text, missing: ["title"], chosen: turn.chosen },
});

/** Who is told to do it, and whom it is about: the deal only where one is talked about. */
function subjectOf(turn: Turn, told: string | null): Subject {
  const deal = turn.clause.slots.opportunity ?? turn.state.focus.find(({ type }) => type === "opportunity");
  const about = ["customer", "lead", "contact", ...(deal ? (["opportunity"] as const) : [])] as const;
  const subject = readSubject(turn, told === null ? about : ["assignee", ...about]);
  const named = subject.mentions.filter(({ key, text }) => text !== undefined || key !== "opportunity");
  const isThere = subject.known.assignee || named.some(({ key }) => key === "assignee");
  const mentions: Subject["mentions"] =
    told === null || isThere ? named : [...named, { key: "assignee", type: "colleague", text: told }];
  return { ...subject, mentions };
}

/** Makes a task or a plan of what was said, on the day that was said, on whom it is about. */
export const createTaskSkill = defineSkill({
  name: "create_task",
  agent: "sales",
  intents: ["task.create"],
  shows: ["record", "choice", "slot_form"],
  input,
  read: (said) => {
    const turn = withoutGround(said);
    const date = comingDate(turn);
    const { text } = turn.clause;
    const rhythm = turn.understanding.entities.find(({ type }) => type === "recurrence");
    const first = rhythm?.type === "recurrence" ? firstOf(rhythm.value.weekdays, turn) : null;
    const title = titleSaid(turn);
    const alone = isOneToOne(text) ? withWhom(turn) : undefined;
    const told = alone ?? turn.clause.slots.assignee?.name ?? toldByName(text) ?? null;
    return {
      subject: subjectOf(turn, told),
      title,
      told,
      ahead: daysAhead(turn) ?? null,
      dueAt: date ? momentOf(date) : (first ?? thenMeant(turn)),
      hour: date?.time !== undefined || date?.window !== undefined,
      kind: alone ? "meeting" : planKind(title ?? text),
      oneToOne: alone ?? null,
      byOwner: toldOwner.test(text),
      high: /紧急|尽快|优先|重要|urgent/i.test(text),
      repeats: rhythm?.text ?? null,
    };
  },
  gather,
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
