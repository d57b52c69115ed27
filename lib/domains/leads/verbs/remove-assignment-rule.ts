import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { versionedRef } from "#lib/platform/records/schemas/contract.ts";
import { requireRule } from "../assignment/require-rule.ts";
import { ruleOutcome } from "../assignment/rule-event.ts";
import { updateRule } from "../assignment-repository.ts";
import { mayManageAssignment } from "../policy.ts";

/** Puts a rule away; what it decided keeps its reason. */
export const removeAssignmentRule = command({
  name: "assignment_rule.remove",
  input: versionedRef,
  access: mayManageAssignment,
  run: async ({ tx, input: { id, version } }) => {
    const before = await requireRule(tx, id, version);
    const at = now();
    const set = { archivedAt: at, active: false, version: before.version + 1, updatedAt: at };
    await updateRule(tx, id, set);
    return ruleOutcome("assignment_rule.removed", {
      id,
      version: set.version,
      before,
      after: null,
      op: "delete",
    });
  },
});
