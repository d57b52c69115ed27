import { z } from "zod";
import { updateContactInput } from "#lib/domains/customers/contract.ts";
import { updateContact } from "#lib/domains/customers/index.ts";
import { proposeChange } from "../records/propose-change.ts";
import { updateRecord } from "../records/update-record.ts";
import { defineTool } from "../tool.ts";

const input = z.object({
  contact: z.string().max(64).describe("Id of the contact, contact_…"),
  set: updateContactInput.shape.set.describe("Facts to write; absent ones stay, null empties one"),
});

export const contactUpdate = defineTool({
  name: "contact_update",
  description:
    "Add or correct facts of a contact that exists: title, department, phone, WeChat, mail, preference.",
  risk: "write",
  right: "contact.update",
  input,
  card: "record",
  run: ({ contact: id, set }, env) => updateRecord(env, { object: "contact", id, set }, updateContact),
  propose: ({ contact: id, set }, env) => proposeChange(env, { object: "contact", id, set }),
});
