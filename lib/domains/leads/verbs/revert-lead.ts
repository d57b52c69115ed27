import { z } from "zod";
import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { stableJson } from "#lib/platform/stable-json.ts";
import { changeLead } from "../change-lead.ts";
import { leadEvent } from "../lead-event.ts";
import { journaled, journaledFields } from "../lead-values.ts";
import { mayUpdateLeads, requireLeadInScope } from "../policy.ts";
import { findAnyLead, type LeadRow, type NewLeadRow } from "../repository.ts";

/** Only what the journal keeps can be put back. */
const revertable = new Set<string>([...journaledFields, "deleted"]);

const revertLeadInput = z
  .object({
    id: z.string(),
    created: z.boolean(),
    fields: z.array(
      z.object({
        field: z.string().refine((field) => revertable.has(field)),
        before: z.unknown(),
        after: z.unknown(),
      }),
    ),
  })
  .strict();

function current(lead: LeadRow): Record<string, unknown> {
  return { ...journaled(lead), deleted: Boolean(lead.deletedAt) };
}

/** What the run left in a field: its own value; for a lead it made, also that the rest was empty. */
function leftBehind(
  input: z.output<typeof revertLeadInput>,
  field: string,
): { known: boolean; value: unknown } {
  const change = input.fields.find((each) => each.field === field);
  if (change) return { known: true, value: change.after ?? null };
  return { known: input.created, value: field === "deleted" ? false : null };
}

function refuseEdited(lead: LeadRow, input: z.output<typeof revertLeadInput>): void {
  const edited = Object.entries(current(lead)).flatMap(([field, after]) => {
    const left = leftBehind(input, field);
    // The score follows from the rest.
    if (!left.known || field === "score" || stableJson(left.value) === stableJson(after ?? null)) return [];
    return [{ field, before: left.value, after }];
  });
  if (edited.length === 0) return;
  throw new AppError("conflict", `lead ${lead.id} was edited since`, {
    reason: "undo_edited_since",
    params: { label: [lead.companyName, lead.contactName].filter(Boolean).join(" · ") },
    diff: edited,
  });
}

/** Takes a run's writes on one lead back. Throws `conflict` with the fields that someone has edited since. */
export const revertLead = command({
  name: "lead.revert",
  input: revertLeadInput,
  access: mayUpdateLeads,
  run: async ({ tx, context, input }) => {
    const lead = requireLeadInScope(context, await findAnyLead(tx, input.id));
    refuseEdited(lead, input);
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
