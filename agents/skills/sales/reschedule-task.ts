import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { askFor, failureText, replyWith, resultOf, wasTried, writesIn } from "#agents/skills/evidence.ts";
import { addDays, datesIn, momentAt, momentOf } from "#agents/skills/said-moment.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { isNamed } from "#agents/tools/records/record-words.ts";
import type { WriteOutput } from "#agents/tools/records/written.ts";
import { type DateValue, understand } from "#lib/language/index.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { env } from "#lib/platform/env.ts";
import { formatMoment, formatShortDay } from "#lib/platform/messages/format.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";
import { movedTo, startOf } from "./moved-to.ts";
import { askWhichTask, readTasks, taskMeant } from "./task-meant.ts";

/** 剩下的推迟到明天: all that was not done. */
const theRest =
  /剩下|其余|余下|其他的|别的|没(?:做|办)完的|全(?:部|都)?(?:改|推|延|挪|往后)|都(?:改|推|延|挪|往后)/u;
const mostAtOnce = 10;

/** What of one's own is due today or late, where all of it is moved: what a colleague was given stays theirs to move. */
function restOf(turn: Turn, done: FinishedCall[]): RecordDto[] {
  if (!theRest.test(turn.clause.text)) return [];
  const today = dayOf(turn.now);
  const { userId } = turn.context.principal;
  const isOwn = ({ owner }: RecordDto) => isNamed(owner) && owner.id === userId;
  return taskMeant(turn, done)
    .open.filter((task) => {
      const start = startOf(task);
      return isOwn(task) && start !== null && dayOf(new Date(start)) <= today;
    })
    .slice(0, mostAtOnce);
}

const input = z.object({ date: z.custom<DateValue>().nullable(), days: z.number().nullable() });
type Input = z.output<typeof input>;

const dayMs = 86_400_000;
const moved = /改到|改成|改为|推迟到?|延到|延期到|延后到?|提前到|换到|换成|挪到|放到|往后|to\b/;

const hourOf = (iso: string): string => {
  const day = dayOf(new Date(iso));
  const minutes = Math.round((Date.parse(iso) - Date.parse(momentAt(day, "00:00"))) / 60_000);
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
};

/** An hour is no exact part of a day in figures. */
const onMinute = (moment: number): string => new Date(Math.round(moment / 60_000) * 60_000).toISOString();

const weekdayOnly = /^(?:周|星期|礼拜)[一二三四五六日天](?:上午|下午|晚上|早上|中午)?/u;

/** 把下周五的拜访改到周四: a bare weekday is of the week in which it stands, unless that has gone by. */
function inItsWeek(date: DateValue, before: string): string {
  const [from, day] = [dayOf(new Date(before)), new Date(`${date.from}T00:00:00Z`).getUTCDay() || 7];
  const own = new Date(`${from}T00:00:00Z`).getUTCDay() || 7;
  const meant = addDays(from, day - own);
  const at = [date.from, meant].toSorted().at(-1) ?? date.from;
  const timed = date.time !== undefined || date.window !== undefined;
  return timed ? momentOf({ ...date, from: at, to: at }) : momentAt(at, hourOf(before));
}

/** The new moment: an hour alone keeps the day, a day alone keeps the hour. */
function newMoment({ date, days }: Input, task: RecordDto, { now }: Turn): string | null {
  const before = startOf(task);
  if (date && before && weekdayOnly.test(date.text)) return inItsWeek(date, before);
  if (date) {
    const timed = date.time !== undefined || date.window !== undefined;
    const bare = timed && date.from === dayOf(now) && !/今|天|日|号|周|礼拜|today/.test(date.text);
    if (bare && before) return momentOf({ ...date, from: dayOf(new Date(before)) });
    return timed || !before ? momentOf(date) : momentAt(date.from, hourOf(before));
  }
  return days !== null && before ? onMinute(Date.parse(before) + days * dayMs) : null;
}

/** An hour that was said ends the whole day. */
function setFor(at: string, task: RecordDto, { date }: Input): Record<string, unknown> {
  const timed = date?.time !== undefined || date?.window !== undefined;
  return { ...movedTo(at, task), ...(task.allDay === true && timed && { allDay: false }) };
}

function gather(given: Input, turn: Turn, done: FinishedCall[]): SkillCall[] {
  const read = readTasks(done);
  if (read.length > 0 || wasTried(done, "task_update")) return read;
  const rest = restOf(turn, done);
  if (rest.length > 0)
    return rest.flatMap((task) => {
      const at = newMoment(given, task, turn);
      return at
        ? [{ tool: "task_update" as const, input: { task: task.id, set: setFor(at, task, given) } }]
        : [];
    });
  const { task } = taskMeant(turn, done);
  const at = task && newMoment(given, task, turn);
  return task && at ? [{ tool: "task_update", input: { task: task.id, set: setFor(at, task, given) } }] : [];
}

function movedAll(given: Input, rest: RecordDto[], turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const lines = rest.map((task) => {
    const at = newMoment(given, task, turn);
    return `- ${String(task.title)}${at ? `（${formatMoment(at, t)}）` : ""}`;
  });
  const head = t("selling.task.movedAll", { count: rest.length });
  return replyWith(
    turn,
    writesIn(done),
    [`${head}\n${lines.join("\n")}`, failureText(turn, done) ?? ""].join("\n\n").trim(),
  );
}

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const rest = restOf(turn, done);
  if (rest.length > 0 && resultOf(done, "task_update")) return movedAll(given, rest, turn, done);
  const meant = taskMeant(turn, done);
  if (!meant.task) return askWhichTask(meant, turn);
  const at = newMoment(given, meant.task, turn);
  const title = String(meant.task.title);
  if (!at)
    return askFor(turn, [], t("selling.task.when", { title }), [
      { key: "date", label: t("selling.visit.time") },
    ]);
  const output = resultOf(done, "task_update")?.output as WriteOutput | undefined;
  if (!output) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const before = startOf(meant.task);
  const timed = given.date?.time !== undefined || given.date?.window !== undefined;
  const { allDay } = meant.task;
  const say = (iso: string, whole: boolean) =>
    whole ? formatShortDay(dayOf(new Date(iso)), t) : formatMoment(iso, t);
  const text = t(before ? "selling.task.moved" : "selling.task.dated", {
    title,
    from: before ? say(before, allDay === true) : "",
    to: say(at, allDay === true && !timed),
  });
  return replyWith(turn, writesIn(done), text);
}

/** 三点吧: an hour that is one only because something stands in the calendar. */
function hourSaid({ understanding: { corrections = [] }, now }: Turn): DateValue | null {
  const [moved] = corrections;
  if (moved?.kind !== "replace" || moved.type !== "date") return null;
  const { entities } = understand(moved.is, { now, timeZone: env().TIME_ZONE });
  const date = entities.find(({ type }) => type === "date");
  return date?.type === "date" ? date.value : null;
}

/** Puts a task or a visit on another day or hour. */
export const rescheduleTaskSkill = defineSkill({
  name: "reschedule_task",
  agent: "sales",
  intents: ["task.reschedule"],
  shows: ["record", "choice", "slot_form"],
  input,
  read: (turn) => {
    const { text, start } = turn.clause;
    const base = text === turn.text ? start : 0;
    // Of two days the one behind 改到 is the new one; a single day before it is the old one.
    const at = moved.exec(turn.text)?.index ?? -1;
    const dates = datesIn(turn);
    const behind = dates.findLast((date) => date.start - base >= at);
    const length = turn.understanding.entities.find(({ type }) => type === "duration");
    const days = length?.type === "duration" ? length.value.days : null;
    return {
      date: behind?.value ?? hourSaid(turn),
      days: days !== null && /提前|往前/.test(turn.text) ? -days : days,
    };
  },
  gather,
  compose,
});
