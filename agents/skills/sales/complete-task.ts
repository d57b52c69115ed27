import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { failureText, replyWith, resultOf, wasTried, writesIn } from "#agents/skills/evidence.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import type { WriteOutput } from "#agents/tools/records/written.ts";
import { askWhichTask, readTasks, taskMeant, tasksMeant } from "./task-meant.ts";

function gather(turn: Turn, done: FinishedCall[]): SkillCall[] {
  const read = readTasks(done);
  if (read.length > 0 || wasTried(done, "task_complete")) return read;
  const several = tasksMeant(turn, done);
  if (several.length > 0)
    return several.map(({ id }) => ({ tool: "task_complete" as const, input: { task: id } }));
  const { task } = taskMeant(turn, done);
  return task ? [{ tool: "task_complete", input: { task: task.id } }] : [];
}

function compose(turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const several = tasksMeant(turn, done);
  if (several.length > 1 && wasTried(done, "task_complete")) {
    const titles = several.map(({ title }) => String(title)).join(t("lead.listComma"));
    const told = t("dialogue.list.tasksDone", { count: several.length, titles });
    return replyWith(turn, writesIn(done), failureText(turn, done) ?? told);
  }
  const meant = taskMeant(turn, done);
  if (!meant.task && !wasTried(done, "task_complete")) return askWhichTask(meant, turn);
  const output = resultOf(done, "task_complete")?.output as WriteOutput | undefined;
  if (!output) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const left = meant.open.filter(({ id }) => id !== output.record.id);
  const [next] = left;
  const more = next
    ? t("selling.task.left", { count: left.length, title: String(next.title) })
    : t("selling.task.allDone");
  return replyWith(turn, writesIn(done), `${t("selling.task.done", { title: output.label })}${more}`);
}

/** Says that a task is done: the one that is named, pointed at or just talked about. */
export const completeTaskSkill = defineSkill({
  name: "complete_task",
  agent: "sales",
  intents: ["task.complete"],
  shows: ["record", "choice"],
  input: z.object({}),
  read: () => ({}),
  gather: (_input, turn, done) => gather(turn, done),
  compose: (_input, turn, done) => compose(turn, done),
});
