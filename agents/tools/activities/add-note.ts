import { z } from "zod";
import { subjectObjects } from "#lib/domains/activities/contract.ts";
import { logActivity } from "#lib/domains/activities/index.ts";
import { proposeCreation } from "../records/propose-creation.ts";
import { written } from "../records/written.ts";
import { defineTool } from "../tool.ts";

const input = z.object({
  object: z.enum(subjectObjects),
  id: z.string().max(64),
  text: z.string().min(1).max(10_000).describe("In the person's words"),
});
type Given = z.output<typeof input>;
const noteOf = ({ object, id, text }: Given) => ({ kind: "note" as const, body: text, [object]: id });

export const noteAdd = defineTool({
  name: "note_add",
  description: "Keep a remark on a customer, contact, deal or lead.",
  risk: "write",
  right: "activity.create",
  input,
  card: "record",
  async run(given, env) {
    const { id } = await env.once((context) => logActivity(context, noteOf(given)));
    return written(env, { object: "activity", id, op: "create", changed: ["body"] });
  },
  propose: (given, env) => proposeCreation(env, "activity", noteOf(given)),
});
