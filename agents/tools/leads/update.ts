import { z } from "zod";
import { leadSources } from "#lib/domains/leads/contract.ts";
import { getLead, updateLead } from "#lib/domains/leads/index.ts";
import type { Context } from "#lib/platform/context.ts";
import { AppError } from "#lib/platform/errors.ts";
import { inOneTransaction } from "../in-one-transaction.ts";
import { defineTool, noResult } from "../tool.ts";
import { leadToolFields } from "./capture.ts";
import { labelOf, leadCard, missingQuestion } from "./present-lead.ts";

const input = z.object({
  leadId: z.string().describe("Id of the lead, lead_…"),
  ...leadToolFields,
  source: z.enum(leadSources).optional().describe("Where they came from, put right"),
  alsoBy: z.enum(leadSources).optional().describe("A channel by which they came as well"),
});

/** What was said again in the same words has not changed. */
const differs =
  (before: Record<string, unknown>, after: Record<string, unknown>) =>
  (field: string): boolean =>
    JSON.stringify(before[field]) !== JSON.stringify(after[field]);

async function requireLead(context: Context, id: string) {
  const lead = await getLead(context, { id });
  if (!lead) throw new AppError("not_found", `no lead ${id}`, { reason: "lead_not_found" });
  return lead;
}

export const leadUpdate = defineTool({
  name: "lead_update",
  description:
    "Add or correct facts of a lead that exists: phone, size, timeline, budget and so on. Only the given fields change.",
  risk: "write",
  right: "lead.update",
  input,
  card: "lead_record",
  async run({ leadId, alsoBy, ...set }, env) {
    const { expectedVersion: version, idempotencyKey } = env;
    const also = { ...(alsoBy && { alsoBy }), ...(version && { version }) };
    const { before, lead } = await inOneTransaction(env.context, async (context) => {
      const before = await requireLead(context, leadId);
      await updateLead(context, { id: leadId, set, ...also }, { idempotencyKey });
      return { before, lead: await requireLead(context, leadId) };
    });
    const question = missingQuestion(lead, env.t);
    return {
      ...noResult,
      output: {
        updated: [...Object.keys(set), "sources"].filter(differs(before, lead)),
        scoreBefore: before.score.total,
        lead,
      },
      records: [{ type: "lead", id: leadId, op: "update" }],
      artifacts: [
        { kind: "lead_record", data: leadCard(lead, env.t, Object.keys(set)) },
        ...(question ? [{ kind: "slot_question" as const, data: question }] : []),
      ],
      focus: { type: "lead", id: leadId, label: labelOf(lead) },
      pending:
        lead.missing.length > 0
          ? { kind: "missing_slots", object: "lead", id: leadId, fields: lead.missing }
          : null,
      untrusted: true,
    };
  },
  async propose({ leadId, alsoBy: _channel, ...set }, { context, t }) {
    const lead = await requireLead(context, leadId);
    const before = lead as Record<string, unknown>;
    return {
      title: t("agents.leadUpdate.title", { label: labelOf(lead) }),
      sideEffects: [],
      diff: Object.entries(set).map(([field, after]) => ({
        field,
        label: t(`lead.field.${field}`),
        before: before[field] ?? null,
        after,
      })),
      target: { type: "lead", id: leadId, version: lead.version },
    };
  },
});
