import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { failureText, replyWith, resultOf, wasTried, writesIn } from "#agents/skills/evidence.ts";
import { comingDate } from "#agents/skills/said-moment.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { askWhich, lookUp, noSubject, type Subject, subjectFound } from "#agents/skills/subject.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { formatMoment } from "#lib/platform/messages/format.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";
import { startOf } from "./moved-to.ts";
import { readCompanion } from "./read-companion.ts";
import { askWhichTask, readTasks, type TaskMeant, taskMeant } from "./task-meant.ts";

const input = z.object({ subject: z.custom<Subject>() });
type Input = z.output<typeof input>;

const visits = /上门|拜访|走访|登门/u;
const meets = new Set(["visit", "meeting", "call"]);

/** The plan of the day that was said, that of whom is talked about before others; else the one that the words mean. */
function planMeant(turn: Turn, done: FinishedCall[]): TaskMeant {
  const meant = taskMeant(turn, done);
  const day = comingDate(turn)?.from;
  if (!day) return meant;
  const kinds = visits.test(turn.clause.text) ? new Set(["visit"]) : meets;
  const onDay = meant.open.filter((task) => {
    const start = startOf(task);
    return kinds.has(String(task.kind)) && start !== null && dayOf(new Date(start)) === day;
  });
  const near = new Set(turn.state.focus.map(({ id }) => id));
  const idOf = (ref: unknown) => (typeof ref === "object" && ref && "id" in ref ? String(ref.id) : "");
  const ours = onDay.filter(({ id, customer }) => near.has(id) || near.has(idOf(customer)));
  const fitting = ours.length > 0 ? ours : onDay;
  const [only] = fitting;
  return only && fitting.length === 1
    ? { ...meant, task: only, several: [] }
    : { ...meant, task: null, several: fitting };
}

const peopleOf = ({ mentions }: RecordDto): string[] =>
  Array.isArray(mentions)
    ? mentions.flatMap((each) => (typeof each === "string" ? [each] : "id" in each ? [String(each.id)] : []))
    : [];

function gather({ subject }: Input, turn: Turn, done: FinishedCall[]): SkillCall[] {
  const asked = lookUp(subject, done);
  if (asked.length > 0) return asked;
  const read = readTasks(done);
  if (read.length > 0 || wasTried(done, "task_update")) return read;
  const { refs } = subjectFound(subject, done);
  const { task } = planMeant(turn, done);
  if (!task || !refs.assignee) return [];
  const mentions = [...new Set([...peopleOf(task), refs.assignee.id])];
  return [{ tool: "task_update", input: { task: task.id, set: { mentions } } }];
}

function compose({ subject }: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const { refs, unclear } = subjectFound(subject, done);
  if (!refs.assignee && unclear) return askWhich(turn, [], unclear);
  const meant = planMeant(turn, done);
  if (!meant.task) return askWhichTask(meant, turn);
  if (!resultOf(done, "task_update"))
    return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const start = startOf(meant.task);
  const text = t("selling.task.joined", {
    title: String(meant.task.title),
    when: start ? formatMoment(start, t) : t("selling.task.noDate"),
    name: refs.assignee?.label ?? "",
  });
  return replyWith(turn, writesIn(done), text);
}

/** Puts a colleague to what stands in the calendar: they are told of it, and no second plan is made. */
export const joinPlanSkill = defineSkill({
  name: "join_plan",
  agent: "sales",
  intents: [],
  shows: ["record", "choice"],
  input,
  read: (turn) => {
    const name = readCompanion(turn);
    const subject: Subject = name
      ? { ...noSubject, mentions: [{ key: "assignee", type: "colleague", text: name }] }
      : noSubject;
    return { subject };
  },
  gather,
  compose,
});
