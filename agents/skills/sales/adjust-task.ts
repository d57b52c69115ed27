import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { failureText, replyWith, resultOf, wasTried, writesIn } from "#agents/skills/evidence.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import type { WriteOutput } from "#agents/tools/records/written.ts";
import { formatMoment } from "#lib/platform/messages/format.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";
import { readAdjustment } from "./read-adjustment.ts";
import { askWhichTask, readTasks, taskMeant } from "./task-meant.ts";

const input = z.object({ minutes: z.number().nullable() });
type Input = z.output<typeof input>;

const minuteMs = 60_000;
const startOf = (task: RecordDto): string | null =>
  typeof task.startsAt === "string" ? task.startsAt : typeof task.dueAt === "string" ? task.dueAt : null;

/** So long before it begins; null where it has no time. */
function remindAt({ minutes }: Input, task: RecordDto): string | null {
  const start = startOf(task);
  return start && minutes !== null ? new Date(Date.parse(start) - minutes * minuteMs).toISOString() : null;
}

function setFor(given: Input, task: RecordDto): Record<string, unknown> | null {
  if (given.minutes === null) return { status: "cancelled" };
  const at = remindAt(given, task);
  return at ? { remindAt: at } : null;
}

function gather(given: Input, turn: Turn, done: FinishedCall[]): SkillCall[] {
  const read = readTasks(done);
  if (read.length > 0 || wasTried(done, "task_update")) return read;
  const { task } = taskMeant(turn, done);
  const set = task && setFor(given, task);
  return task && set ? [{ tool: "task_update", input: { task: task.id, set } }] : [];
}

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const meant = taskMeant(turn, done);
  if (!meant.task) return askWhichTask(meant, turn);
  const title = String(meant.task.title);
  const output = resultOf(done, "task_update")?.output as WriteOutput | undefined;
  if (!output) return replyWith(turn, done, failureText(turn, done) ?? t("selling.task.when", { title }));
  const start = startOf(meant.task);
  const when = start ? formatMoment(start, t) : t("selling.task.noDate");
  const at = remindAt(given, meant.task);
  const text = at
    ? t("selling.task.remindSet", { title, when: formatMoment(at, t) })
    : t("selling.task.cancelled", { title, when });
  return replyWith(turn, writesIn(done), text);
}

/** Calls a task or a visit off, or says how long before it one wants to be reminded. */
export const adjustTaskSkill = defineSkill({
  name: "adjust_task",
  agent: "sales",
  intents: [],
  shows: ["record", "choice"],
  input,
  read: (turn) => ({ minutes: readAdjustment(turn)?.minutes ?? null }),
  gather,
  compose,
});
