import { z } from "zod";
import { getLead } from "#lib/domains/leads/index.ts";
import { AppError } from "#lib/platform/errors.ts";
import { defineTool, noResult } from "../tool.ts";
import { labelOf, leadCard } from "./present-lead.ts";

export const leadGet = defineTool({
  name: "lead_get",
  description: "Read one lead whole, with its score, factors and what is missing.",
  risk: "read",
  right: "lead.read",
  input: z.object({ leadId: z.string().describe("Id of the lead, lead_…") }),
  card: "lead_record",
  async run({ leadId }, { context, t }) {
    const lead = await getLead(context, { id: leadId });
    if (!lead) throw new AppError("not_found", `no lead ${leadId}`, { reason: "lead_not_found" });
    return {
      ...noResult,
      output: { lead },
      records: [{ type: "lead", id: leadId, op: "read" }],
      artifacts: [{ kind: "lead_record", data: leadCard(lead, t) }],
      focus: { type: "lead", id: leadId, label: labelOf(lead) },
      untrusted: true,
    };
  },
});
