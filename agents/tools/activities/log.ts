import { z } from "zod";
import { activityOutcomes, directions, loggedKinds } from "#lib/domains/activities/contract.ts";
import { logActivity } from "#lib/domains/activities/index.ts";
import { proposeCreation } from "../records/propose-creation.ts";
import { written } from "../records/written.ts";
import { defineTool } from "../tool.ts";

const id = z.string().max(64).optional();
const input = z.object({
  kind: z.enum(loggedKinds),
  subject: z.string().max(200).optional().describe("In a few words; the first ones of the body when absent"),
  body: z.string().max(10_000).optional().describe("What was said and agreed"),
  at: z.iso.datetime({ offset: true }).optional().describe("When it took place; now when absent"),
  customer: id,
  contact: id,
  opportunity: id,
  lead: id,
  outcome: z.enum(activityOutcomes).optional(),
  direction: z.enum(directions).optional(),
  minutes: z.number().int().min(0).max(10_000).optional(),
});

export const activityLog = defineTool({
  name: "activity_log",
  description:
    "Write down a visit, call, meeting, mail, WeChat talk or note that took place, on the customer, contact, deal or lead it was about.",
  risk: "write",
  right: "activity.create",
  input,
  card: "record",
  async run(given, env) {
    const { id: made } = await env.once((context) => logActivity(context, given));
    return written(env, { object: "activity", id: made, op: "create", changed: Object.keys(given) });
  },
  propose: (given, env) => proposeCreation(env, "activity", given),
});
