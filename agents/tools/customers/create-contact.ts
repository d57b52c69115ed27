import { z } from "zod";
import { createContactInput } from "#lib/domains/customers/contract.ts";
import { createContact } from "#lib/domains/customers/index.ts";
import { proposeCreation } from "../records/propose-creation.ts";
import { askAboutSame, sameRecordIn } from "../records/same-record.ts";
import { written } from "../records/written.ts";
import { defineTool } from "../tool.ts";

const input = z.object({
  set: createContactInput.omit({ onDuplicate: true }).describe("Facts of the person; `customer` is an id"),
  createAnyway: z
    .boolean()
    .optional()
    .describe("True only when the person said to create one although it exists"),
});

export const contactCreate = defineTool({
  name: "contact_create",
  description:
    "Take in a person at a customer. When one that looks the same is there, asks the person instead of making another.",
  risk: "write",
  right: "contact.create",
  input,
  card: "record",
  async run({ set, createAnyway }, env) {
    const onDuplicate = createAnyway ? "create" : "ask";
    try {
      const { id } = await env.once((context) => createContact(context, { ...set, onDuplicate }));
      return await written(env, { object: "contact", id, op: "create", changed: Object.keys(set) });
    } catch (error) {
      const same = sameRecordIn(error, "contact");
      if (!same) throw error;
      const { name: _kept, ...facts } = set;
      return askAboutSame(env, same, {
        create: { tool: "contact_create", input: { set, createAnyway: true } },
        update: same.id ? { tool: "contact_update", input: { contact: same.id, set: facts } } : null,
      });
    }
  },
  propose: ({ set }, env) => proposeCreation(env, "contact", set),
});
