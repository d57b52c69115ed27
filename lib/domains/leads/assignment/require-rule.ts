import type { Tx } from "#db/client.ts";
import { AppError } from "#lib/platform/errors.ts";
import { lockRule, type RuleRow } from "../assignment-repository.ts";

/** A rule, held until the transaction ends. Throws `not_found`, or `conflict` when it is not the version that was seen. */
export async function requireRule(tx: Tx, id: string, version: number | undefined): Promise<RuleRow> {
  const rule = await lockRule(tx, id);
  if (!rule) throw new AppError("not_found", "no such rule", { reason: "assignment_rule_not_found" });
  if (version === undefined || version === rule.version) return rule;
  throw new AppError("conflict", `rule ${id} is at version ${rule.version}`, { reason: "edited_since" });
}
