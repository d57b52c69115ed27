import { z } from "zod";
import { activityOutcomes } from "#lib/domains/activities/contract.ts";
import { completeTask } from "#lib/domains/activities/index.ts";
import { proposeChange } from "../records/propose-change.ts";
import { requireSeen } from "../records/require-seen.ts";
import { written } from "../records/written.ts";
import { defineTool } from "../tool.ts";

const input = z.object({
  task: z.string().max(64).describe("Id of the task, task_…"),
  result: z.string().max(2000).optional().describe("What came of it"),
  outcome: z.enum(activityOutcomes).optional(),
});

export const taskComplete = defineTool({
  name: "task_complete",
  description: "Say that a task is done; a plan then stands on the timeline with its result.",
  risk: "write",
  right: "task.update",
  input,
  card: "record",
  async run({ task: id, ...done }, env) {
    const { before, activity } = await env.once(async (context) => {
      const seen = await requireSeen(context, "task", id);
      const made = await completeTask(context, {
        id,
        ...(env.expectedVersion !== undefined && { version: env.expectedVersion }),
        ...done,
      });
      return { before: seen, activity: made.activity };
    });
    const also = activity ? [{ type: "activity", id: activity, op: "create" as const }] : [];
    const changed = ["status", "doneAt", ...(done.result ? ["result"] : [])];
    return written(env, { object: "task", id, op: "update", changed, before, also });
  },
  propose: ({ task: id, result }, env) =>
    proposeChange(env, { object: "task", id, set: { status: "done", ...(result && { result }) } }),
});
