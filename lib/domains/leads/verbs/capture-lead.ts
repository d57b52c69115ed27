import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import type { Context } from "#lib/platform/context.ts";
import { AppError } from "#lib/platform/errors.ts";
import { newId } from "#lib/platform/ids.ts";
import { captureLeadInput, type LeadFacts } from "../contract.ts";
import { leadEvent } from "../lead-event.ts";
import { derivedValues, givenFacts, journaled, plainPhone } from "../lead-values.ts";
import { mayCaptureLead } from "../policy.ts";
import { insertLead, lockLeadKey, type NewLeadRow } from "../repository.ts";
import { findSameLead } from "../same-lead.ts";

/** A rep keeps what they find; everyone else's leads wait in their team for an owner. */
function placeOf(context: Context) {
  const { principal } = context;
  return {
    ownerId: principal.role === "sales_rep" ? principal.userId : null,
    teamId: principal.teamId,
    teamPath: principal.teamPath,
  };
}

async function refuseSame(
  tx: Parameters<typeof lockLeadKey>[0],
  context: Context,
  facts: LeadFacts,
): Promise<void> {
  const { companyKey } = derivedValues(facts, now());
  const keys = [companyKey, facts.contactPhone ? plainPhone(facts.contactPhone) : null].filter(
    (key) => key !== null,
  );
  // In one order for all, so that two captures never wait for each other.
  for (const key of keys.sort()) await lockLeadKey(tx, context.principal.tenantId, key);
  const same = await findSameLead(tx, facts);
  if (!same) return;
  throw new AppError("conflict", `looks the same as ${same.id}`, {
    reason: "lead_duplicate",
    params: { id: same.id, label: [same.companyName, same.contactName].filter(Boolean).join(" · ") },
  });
}

/** Takes in a lead. Returns its id; throws `conflict` with reason `lead_duplicate` when asked to look for one. */
export const captureLead = command({
  name: "lead.capture",
  input: captureLeadInput,
  access: mayCaptureLead,
  run: async ({ tx, context, input }) => {
    if (input.onDuplicate === "ask") await refuseSame(tx, context, input);
    const at = now();
    const facts = givenFacts(input);
    const row: NewLeadRow = {
      id: newId("lead"),
      tenantId: context.principal.tenantId,
      ...placeOf(context),
      ...facts,
      ...derivedValues(facts, at),
      source: input.source,
      rawText: input.rawText ?? null,
      createdBy: context.principal.userId,
      createdAt: at,
      updatedAt: at,
    };
    await insertLead(tx, row);
    return {
      result: { id: row.id },
      changes: [
        {
          entityType: "lead",
          entityId: row.id,
          op: "create",
          before: {},
          after: { ...journaled(row), status: "new" },
          version: 1,
        },
      ],
      event: leadEvent("lead.captured", { id: row.id, ownerId: row.ownerId ?? null, teamPath: row.teamPath }),
    };
  },
});
