import { z } from "zod";
import { updateTaskInput } from "#lib/domains/activities/contract.ts";
import { updateTask } from "#lib/domains/activities/index.ts";
import { proposeChange } from "../records/propose-change.ts";
import { updateRecord } from "../records/update-record.ts";
import { defineTool } from "../tool.ts";

const input = z.object({
  task: z.string().max(64).describe("Id of the task, task_…"),
  set: updateTaskInput.shape.set,
});

export const taskUpdate = defineTool({
  name: "task_update",
  description: "Put a task or plan on another day, change its words, priority or place, or cancel it.",
  risk: "write",
  right: "task.update",
  input,
  card: "record",
  run: ({ task: id, set }, env) => updateRecord(env, { object: "task", id, set }, updateTask),
  propose: ({ task: id, set }, env) => proposeChange(env, { object: "task", id, set }),
});
