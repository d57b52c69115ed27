import { enableAssignmentRuleInput } from "#lib/domains/pools/contract.ts";
import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { requireRule } from "../assignment/require-rule.ts";
import { ruleOutcome } from "../assignment/rule-event.ts";
import { updateRule } from "../assignment-repository.ts";
import { mayManageAssignment } from "../policy.ts";

/** Lets a rule decide, or stops it from doing so. */
export const enableAssignmentRule = command({
  name: "assignment_rule.enable",
  input: enableAssignmentRuleInput,
  access: mayManageAssignment,
  run: async ({ tx, input: { id, version, active } }) => {
    const before = await requireRule(tx, id, version);
    const set = { active, version: before.version + 1, updatedAt: now() };
    await updateRule(tx, id, set);
    const after = { ...before, active };
    return ruleOutcome("assignment_rule.enabled", { id, version: set.version, before, after, op: "update" });
  },
});
