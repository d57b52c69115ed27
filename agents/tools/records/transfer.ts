import { z } from "zod";
import { assignTasks } from "#lib/domains/activities/index.ts";
import { transferCustomers } from "#lib/domains/customers/index.ts";
import { listColleagues } from "#lib/domains/identity/index.ts";
import { transferLeads } from "#lib/domains/leads/index.ts";
import { transferOpportunities } from "#lib/domains/opportunities/index.ts";
import type { Context } from "#lib/platform/context.ts";
import { defineTool } from "../tool.ts";
import { asksWhenMany, proposeMany, recordRefs, writtenMany } from "./many.ts";
import { isNamed } from "./record-words.ts";

const input = z.object({
  object: z.enum(["customer", "opportunity", "lead", "task"]),
  records: recordRefs,
  to: z.string().max(64).describe("Id of the person who gets them, from people_list"),
  reason: z.string().max(300).optional(),
  withOpportunities: z
    .boolean()
    .optional()
    .describe("Also the open deals there; for customers, true when absent"),
  weighty: z.boolean().optional().describe("A large one, or one that leaves its team: asked about first"),
});
type Given = z.output<typeof input>;

function transfer(
  context: Context,
  { object, withOpportunities, weighty: _asked, ...given }: Given,
): Promise<unknown> {
  const handed = { records: given.records, to: given.to, ...(given.reason && { reason: given.reason }) };
  if (object === "customer")
    return transferCustomers(context, {
      ...handed,
      ...(withOpportunities !== undefined && { withOpportunities }),
    });
  if (object === "opportunity") return transferOpportunities(context, handed);
  return object === "lead" ? transferLeads(context, handed) : assignTasks(context, handed);
}

export const recordTransfer = defineTool({
  name: "record_transfer",
  description:
    "Give customers, deals, leads or tasks to another person. A customer's contacts and open deals go along unless told otherwise.",
  risk: "write",
  right: "conversation.use",
  input,
  card: "record_table",
  asks: (given) => (given.weighty ? "amount" : asksWhenMany(given)),
  async run(given, env) {
    const { object, records, to } = given;
    const { people } = await listColleagues(env.context, {});
    const result = await env.once((context) => transfer(context, given));
    const person = people.find(({ id }) => id === to) ?? null;
    const ids = records.map(({ id }) => id);
    return writtenMany(env, { object, ids, op: "update", output: { to: person, result } });
  },
  async propose(given, env) {
    const { people } = await listColleagues(env.context, {});
    const name = people.find(({ id }) => id === given.to)?.name ?? given.to;
    const { object, records, withOpportunities = true } = given;
    const along = object === "customer" && withOpportunities;
    return proposeMany(env, given, {
      object,
      records,
      title: "transfer",
      words: { name },
      line: (record) => ({ before: isNamed(record.owner) ? record.owner.name : null, after: name }),
      sideEffects: along ? [env.t("agents.propose.dealsAlong")] : [],
    });
  },
});
