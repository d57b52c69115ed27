import { z } from "zod";
import { updateCustomerInput } from "#lib/domains/customers/contract.ts";
import { updateCustomer } from "#lib/domains/customers/index.ts";
import { proposeChange } from "../records/propose-change.ts";
import { updateRecord } from "../records/update-record.ts";
import { defineTool, type ToolEnv } from "../tool.ts";
import { profileLines, withMore } from "./profile-change.ts";

const input = z.object({
  customer: z.string().max(64).describe("Id of the customer, customer_…"),
  set: updateCustomerInput.shape.set
    .optional()
    .describe("Facts to write; absent ones stay, null empties one"),
  painPoints: z
    .array(z.string().min(1).max(100))
    .max(10)
    .optional()
    .describe("Pain points to add to those known"),
  priorities: z
    .array(z.string().min(1).max(100))
    .max(10)
    .optional()
    .describe("What they want most, to add to what is known"),
});
type Given = z.output<typeof input>;

/** The facts with new pain points and wishes behind the known ones. */
async function changeOf(
  { customer, set = {}, painPoints = [], priorities = [] }: Given,
  { context }: ToolEnv,
) {
  if (painPoints.length + priorities.length === 0) return set;
  const profile = await withMore(context, customer, { painPoints, priorities });
  return { ...set, profile: { ...set.profile, ...profile } };
}

export const customerUpdate = defineTool({
  name: "customer_update",
  description:
    "Add or correct facts of a customer that exists: status, industry, size, phone, and its profile (decision style, budget, timeline, pain points).",
  risk: "write",
  right: "customer.update",
  input,
  card: "record",
  run: async (given, env) =>
    updateRecord(
      env,
      { object: "customer", id: given.customer, set: await changeOf(given, env) },
      updateCustomer,
    ),
  async propose(given, env) {
    const { profile, ...set } = await changeOf(given, env);
    const more = profile ? await profileLines(env, given.customer, profile) : [];
    return proposeChange(env, { object: "customer", id: given.customer, set, more });
  },
});
