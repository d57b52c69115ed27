import { z } from "zod";
import { createTaskInput } from "#lib/domains/activities/contract.ts";
import { createTask } from "#lib/domains/activities/index.ts";
import { proposeCreation } from "../records/propose-creation.ts";
import { written } from "../records/written.ts";
import { defineTool } from "../tool.ts";

const id = z.string().max(64);
const input = z.object({
  customer: id.describe("Id of the customer, customer_…"),
  contact: id.optional(),
  opportunity: id.optional(),
  title: z.string().min(1).max(200).describe("E.g. 拜访海川物流张总"),
  startsAt: createTaskInput.shape.startsAt.describe("When it begins; with `allDay` the day alone counts"),
  endsAt: createTaskInput.shape.endsAt,
  allDay: z.boolean().optional(),
  location: z.string().max(200).optional(),
  agenda: z.string().max(10_000).optional().describe("What to talk about, one point a line"),
});
type Given = z.output<typeof input>;
const visitOf = ({ agenda, ...given }: Given) => ({
  ...given,
  kind: "visit" as const,
  ...(agenda && { body: agenda }),
});

export const visitPlan = defineTool({
  name: "visit_plan",
  description:
    "Plan a visit at a customer, with whom, when and what about; it stands in the calendar with a reminder.",
  risk: "write",
  right: "task.create",
  input,
  card: "record",
  async run(given, env) {
    const { id: made } = await env.once((context) => createTask(context, visitOf(given)));
    return written(env, { object: "task", id: made, op: "create", changed: Object.keys(given) });
  },
  propose: (given, env) => proposeCreation(env, "task", visitOf(given)),
});
