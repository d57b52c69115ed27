import { z } from "zod";
import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { stableJson } from "#lib/platform/stable-json.ts";
import { changeLead } from "../change-lead.ts";
import { leadEvent } from "../lead-event.ts";
import { journaled } from "../lead-values.ts";
import { mayUpdateLeads, requireLeadInScope } from "../policy.ts";
import { findAnyLead, type LeadRow, type NewLeadRow } from "../repository.ts";

const revertLeadInput = z
  .object({
    id: z.string(),
    created: z.boolean(),
    fields: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
  })
  .strict();

function current(lead: LeadRow): Record<string, unknown> {
  return { ...journaled(lead), deleted: Boolean(lead.deletedAt) };
}

function refuseEdited(lead: LeadRow, fields: { field: string; after?: unknown }[]): void {
  const values = current(lead);
  const edited = fields.filter(
    ({ field, after }) =>
      field !== "score" && stableJson(values[field] ?? null) !== stableJson(after ?? null),
  );
  if (edited.length === 0) return;
  throw new AppError("conflict", `lead ${lead.id} was edited since`, {
    reason: "undo_edited_since",
    params: { label: [lead.companyName, lead.contactName].filter(Boolean).join(" · ") },
    diff: edited.map(({ field, after }) => ({ field, before: after, after: values[field] })),
  });
}

/** Takes a run's writes on one lead back. Throws `conflict` with the fields that someone has edited since. */
export const revertLead = command({
  name: "lead.revert",
  input: revertLeadInput,
  access: mayUpdateLeads,
  run: async ({ tx, context, input }) => {
    const lead = requireLeadInScope(context, await findAnyLead(tx, input.id));
    refuseEdited(lead, input.fields);
    const facts = input.fields.filter(({ field }) => field !== "score" && field !== "deleted");
    const wasDeleted = input.fields.some(({ field, after }) => field === "deleted" && after === true);
    const before = Object.fromEntries(
      facts.map((change) => [change.field, change.before]),
    ) as Partial<NewLeadRow>;
    const set = input.created ? { deletedAt: now() } : { ...before, ...(wasDeleted && { deletedAt: null }) };
    const op = input.created ? "delete" : wasDeleted ? "restore" : "update";
    const change = await changeLead(tx, lead, set, op);
    return {
      result: { id: lead.id },
      changes: [change],
      event: leadEvent("lead.reverted", lead, { gone: input.created }),
    };
  },
});
