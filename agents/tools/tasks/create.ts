import { z } from "zod";
import { createTaskInput } from "#lib/domains/activities/contract.ts";
import { createTask } from "#lib/domains/activities/index.ts";
import { proposeCreation } from "../records/propose-creation.ts";
import { written } from "../records/written.ts";
import { defineTool } from "../tool.ts";

const { title, body, kind, priority, dueAt, startsAt, endsAt, allDay, location, remindAt } =
  createTaskInput.shape;
const { customer, contact, opportunity, lead } = createTaskInput.shape;
const input = z.object({
  ...{ title, body, kind, priority, dueAt, startsAt, endsAt, allDay, location, remindAt },
  ...{ customer, contact, opportunity, lead },
  assignee: z.string().max(64).optional().describe("Whose task it is, when not one's own"),
});
type Given = z.output<typeof input>;

const taskOf = ({ assignee, ...given }: Given) => ({ ...given, ...(assignee && { owner: assignee }) });

export const taskCreate = defineTool({
  name: "task_create",
  description:
    "Make a task, or a plan for a call or meeting, on the customer, contact, deal or lead it is about. Visits are planned with visit_plan.",
  risk: "write",
  right: "task.create",
  input,
  card: "record",
  async run(given, env) {
    const { id } = await env.once((context) => createTask(context, taskOf(given)));
    return written(env, { object: "task", id, op: "create", changed: Object.keys(given) });
  },
  propose: (given, env) => proposeCreation(env, "task", taskOf(given)),
});
