import { z } from "zod";
import { createCustomerInput } from "#lib/domains/customers/contract.ts";
import { createCustomer } from "#lib/domains/customers/index.ts";
import { proposeCreation } from "../records/propose-creation.ts";
import { askAboutSame, sameRecordIn } from "../records/same-record.ts";
import { written } from "../records/written.ts";
import { defineTool } from "../tool.ts";

const input = z.object({
  set: createCustomerInput
    .omit({ owner: true, onDuplicate: true })
    .describe("Facts of the company; amounts in yuan"),
  createAnyway: z
    .boolean()
    .optional()
    .describe("True only when the person said to create one although it exists"),
});

export const customerCreate = defineTool({
  name: "customer_create",
  description:
    "Take in a company as a customer. When one that looks the same is there, asks the person instead of making another.",
  risk: "write",
  right: "customer.create",
  input,
  card: "record",
  async run({ set, createAnyway }, env) {
    const onDuplicate = createAnyway ? "create" : "ask";
    try {
      const { id } = await env.once((context) => createCustomer(context, { ...set, onDuplicate }));
      return await written(env, { object: "customer", id, op: "create", changed: Object.keys(set) });
    } catch (error) {
      const same = sameRecordIn(error, "customer");
      if (!same) throw error;
      const { name: _kept, ...facts } = set;
      return askAboutSame(env, same, {
        create: { tool: "customer_create", input: { set, createAnyway: true } },
        update: same.id ? { tool: "customer_update", input: { customer: same.id, set: facts } } : null,
      });
    }
  },
  propose: ({ set }, env) => proposeCreation(env, "customer", set),
});
