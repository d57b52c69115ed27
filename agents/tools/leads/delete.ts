import { z } from "zod";
import { deleteLead, getLead } from "#lib/domains/leads/index.ts";
import { AppError } from "#lib/platform/errors.ts";
import { defineTool, noResult } from "../tool.ts";
import { labelOf } from "./present-lead.ts";

export const leadDelete = defineTool({
  name: "lead_delete",
  description: "Put a lead away. Always asks the person first.",
  risk: "danger",
  right: "lead.delete",
  input: z.object({ leadId: z.string().describe("Id of the lead, lead_…") }),
  card: "proposal",
  asks: () => "delete",
  async run({ leadId }, { context, expectedVersion: version, idempotencyKey, t }) {
    const lead = await getLead(context, { id: leadId });
    await deleteLead(context, { id: leadId, ...(version && { version }) }, { idempotencyKey });
    return {
      ...noResult,
      output: { deleted: true, label: lead ? labelOf(lead) : t("agents.unknownRecord") },
      records: [{ type: "lead", id: leadId, op: "delete" }],
      gone: [leadId],
    };
  },
  async propose({ leadId }, { context, t }) {
    const lead = await getLead(context, { id: leadId });
    if (!lead) throw new AppError("not_found", `no lead ${leadId}`, { reason: "lead_not_found" });
    const label = labelOf(lead);
    return {
      title: t("agents.leadDelete.title", { label }),
      sideEffects: [t("agents.leadDelete.effect")],
      diff: [{ field: "deleted", label: t("agents.leadDelete.field"), before: label, after: null }],
      target: { type: "lead", id: leadId, version: lead.version },
    };
  },
});
