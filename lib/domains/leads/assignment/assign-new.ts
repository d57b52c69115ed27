import { now } from "#lib/platform/clock.ts";
import { newId } from "#lib/platform/ids.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import type { Place } from "#lib/platform/records/create-record.ts";
import type { Records } from "#lib/platform/records/define-records.ts";
import { valuesOf } from "#lib/platform/records/values-of.ts";
import { insertOwnerChange, selectRules } from "../assignment-repository.ts";
import { leadRecords } from "../records-repository.ts";
import { decideOwner } from "./decide-owner.ts";

type Decided = { place: Place; keep: (id: string) => Promise<void> };

/** Who gets a lead that is about to be made, and how its history will tell why. Null when no rule decides. */
export async function assignNew(
  asking: Asking,
  values: Record<string, unknown>,
  columns: Record<string, unknown>,
): Promise<Decided | null> {
  const rules = await selectRules(asking.tx, "lead");
  if (!rules.some((rule) => rule.active)) return null;
  const { tenantId, userId } = asking.context.principal;
  const at = now();
  const row = {
    status: "new",
    ...(await valuesOf(asking, leadRecords as unknown as Records, values)),
    ...columns,
    ...{ id: "", tenantId, createdBy: userId, createdAt: at, updatedAt: at },
  };
  const derived = leadRecords.follow?.(row as never, at);
  const decision = await decideOwner(asking, "lead", { ...row, ...derived });
  if (!decision) return null;
  const { place, rule, factors } = decision;
  const keep = (recordId: string) =>
    insertOwnerChange(asking.tx, {
      id: newId("ownerChange"),
      tenantId,
      object: "lead",
      recordId,
      fromId: null,
      toId: place.ownerId,
      reason: rule.name,
      ruleId: rule.id,
      factors,
      by: null,
      at,
    });
  return { place, keep };
}
