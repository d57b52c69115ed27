import { notify } from "#lib/domains/activities/index.ts";
import type { Context } from "#lib/platform/context.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import { leadName } from "./lead-name.ts";
import type { LeadRow } from "./records-repository.ts";

/** Tells somebody which leads they have been given, by a colleague or by a rule; many at once are one notice. */
export async function tellAssigned(asking: Asking, rows: readonly LeadRow[], byRule = false): Promise<void> {
  const [first] = rows;
  if (!first?.ownerId) return;
  const rule = { type: "system", name: "assignment" } as const;
  // The notice belongs to the assignment: who may assign needs no further right for it.
  const { mandate: _own, ...own } = asking.context;
  const context: Context = { ...own, tx: asking.tx, ...(byRule && { actor: rule }) };
  const several = rows.length > 1;
  await notify(context, {
    to: [first.ownerId],
    kind: byRule ? "lead.assigned_by_rule" : several ? "lead.assigned_many" : "lead.assigned",
    params: { name: leadName(first), ...(several && { count: rows.length }) },
    unseen: "tell",
    ...(!several && { about: { object: "lead", id: first.id } }),
  });
}
