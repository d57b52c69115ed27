import { z } from "zod";
import { convertLeadInput } from "#lib/domains/leads/contract.ts";
import { convertLead, proposeConversion } from "#lib/domains/leads/index.ts";
import { proposeChange } from "../records/propose-change.ts";
import { requireSeen } from "../records/require-seen.ts";
import { askAboutSame, sameRecordIn } from "../records/same-record.ts";
import { written } from "../records/written.ts";
import { defineTool } from "../tool.ts";

const { customer, contact, opportunity } = convertLeadInput.shape;
const input = z.object({
  lead: z.string().max(64).describe("Id of the lead, lead_…"),
  customer: customer.describe("Id of the customer that it already is"),
  contact: contact.describe("Id of the contact that it already is"),
  opportunity: opportunity.describe("The deal to open; none when absent, {} takes all from the lead"),
  createAnyway: z.boolean().optional().describe("True only when the person said so although one is there"),
});

export const leadConvert = defineTool({
  name: "lead_convert",
  description:
    "Make a lead a customer, a contact and, when asked, a deal, in one act. When one of them is there already, asks the person.",
  risk: "write",
  right: "lead.convert",
  input,
  card: "record",
  async run({ lead: id, createAnyway, ...given }, env) {
    const onDuplicate = createAnyway ? "create" : "ask";
    try {
      const { before, made } = await env.once(async (context) => ({
        before: await requireSeen(context, "lead", id),
        made: await convertLead(context, { id, ...given, onDuplicate }),
      }));
      const also = (["customer", "contact", "opportunity"] as const).flatMap((object) => {
        const known = object === "opportunity" ? undefined : given[object];
        const madeId = made[object];
        return madeId && !known ? [{ type: object, id: madeId, op: "create" as const }] : [];
      });
      const changed = ["status", "convertedCustomer", "convertedContact", "convertedOpportunity"];
      return await written(env, {
        object: "lead",
        id,
        op: "update",
        changed,
        before,
        also,
        output: { made },
      });
    } catch (error) {
      const same = sameRecordIn(error, "customer");
      if (!same) throw error;
      const use = same.id ? { [same.object]: same.id } : null;
      const call = (more: object) => ({ tool: "lead_convert", input: { lead: id, ...given, ...more } });
      return askAboutSame(env, same, {
        create: call({ createAnyway: true }),
        update: use ? call(use) : null,
      });
    }
  },
  async propose({ lead: id }, env) {
    const { t } = env;
    const would = await proposeConversion(env.context, { id });
    const more = (["customer", "contact"] as const).flatMap((object) => {
      const name = would[object]?.name;
      return name ? [{ field: object, label: t(`objects.${object}`), before: null, after: name }] : [];
    });
    return proposeChange(env, { object: "lead", id, set: {}, title: "convert", more });
  },
});
