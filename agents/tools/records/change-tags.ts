import { z } from "zod";
import { tagContacts, tagCustomers } from "#lib/domains/customers/index.ts";
import { tagLeads } from "#lib/domains/leads/index.ts";
import { tagOpportunities } from "#lib/domains/opportunities/index.ts";
import { limits } from "../limits.ts";
import { defineTool } from "../tool.ts";
import { proposeMany, recordRefs, writtenMany } from "./many.ts";

const verbs = { customer: tagCustomers, contact: tagContacts, lead: tagLeads, opportunity: tagOpportunities };
const tags = z.array(z.string().min(1).max(30)).max(20).optional();
const input = z.object({
  object: z.enum(["customer", "contact", "lead", "opportunity"]),
  ids: z.array(z.string().max(64)).min(1).max(200),
  add: tags,
  remove: tags,
  reason: z.string().max(300).optional(),
});

export const tagChange = defineTool({
  name: "tag_change",
  description: "Put tags on records and take others off, with a reason.",
  risk: "write",
  right: "conversation.use",
  input,
  card: "record_table",
  asks: ({ ids }) => (ids.length > limits.records ? "bulk" : null),
  async run({ object, ...change }, env) {
    await env.once((context) => verbs[object](context, change));
    return writtenMany(env, { object, ids: change.ids, op: "update" });
  },
  async propose(given, env) {
    const { object, ids, add = [], remove = [] } = given;
    const words = [...add.map((tag) => `+${tag}`), ...remove.map((tag) => `−${tag}`)].join(" ");
    const records = recordRefs.parse(ids.map((id) => ({ id })));
    const shown = await proposeMany(env, given, {
      object,
      records,
      title: "tags",
      line: () => ({ before: null, after: words }),
    });
    return { ...shown, input: given };
  },
});
