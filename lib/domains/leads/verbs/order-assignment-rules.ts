import { orderAssignmentRulesInput } from "#lib/domains/pools/contract.ts";
import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { requireRule } from "../assignment/require-rule.ts";
import { ruleOutcome } from "../assignment/rule-event.ts";
import { selectRules, updateRule } from "../assignment-repository.ts";
import { mayManageAssignment } from "../policy.ts";

/** Says in which order the rules are asked; all of them must be named, so that none is forgotten. */
export const orderAssignmentRules = command({
  name: "assignment_rule.order",
  input: orderAssignmentRulesInput,
  access: mayManageAssignment,
  run: async ({ tx, input: { object, ids } }) => {
    const rules = await selectRules(tx, object);
    const wanted = new Set(ids);
    if (wanted.size !== rules.length || rules.some(({ id }) => !wanted.has(id))) {
      throw new AppError("conflict", "not the rules there are", { reason: "rules_changed" });
    }
    const changes = [];
    // Held in the order of their ids, as all who hold several.
    for (const id of [...ids].sort()) {
      const before = await requireRule(tx, id, undefined);
      const set = { position: ids.indexOf(id) + 1, version: before.version + 1, updatedAt: now() };
      await updateRule(tx, id, set);
      const rule = { id, version: set.version, before, after: { ...before, ...set }, op: "update" as const };
      changes.push(...ruleOutcome("assignment_rule.ordered", rule).changes);
    }
    const event = {
      type: "assignment_rule.ordered",
      aggregateType: "assignment_rule",
      aggregateId: ids[0] ?? "",
    };
    return { result: { ids }, changes, event: { ...event, payload: { ids } } };
  },
});
