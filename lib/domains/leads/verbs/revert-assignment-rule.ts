import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { revertInput } from "#lib/platform/records/revert-record.ts";
import { stableJson } from "#lib/platform/stable-json.ts";
import { requireRule } from "../assignment/require-rule.ts";
import { ruleOutcome } from "../assignment/rule-event.ts";
import { updateRule } from "../assignment-repository.ts";
import { mayManageAssignment } from "../policy.ts";

/** Takes a run's writes on an assignment rule back. Throws `conflict` with what was edited since. */
export const revertAssignmentRule = command({
  name: "assignment_rule.revert",
  input: revertInput,
  access: mayManageAssignment,
  run: async ({ tx, input: { id, created, fields } }) => {
    const before = await requireRule(tx, id, undefined);
    const row: Record<string, unknown> = before;
    const edited = fields.filter(
      ({ field, after }) => stableJson(row[field] ?? null) !== stableJson(after ?? null),
    );
    if (edited.length > 0 || (created && before.version !== 1)) {
      const diff = edited.map(({ field, after }) => ({ field, before: after, after: row[field] ?? null }));
      throw new AppError("conflict", `rule ${id} was edited since`, {
        reason: "undo_edited_since",
        params: { label: before.name },
        diff,
      });
    }
    const at = now();
    const kept = { version: before.version + 1, updatedAt: at };
    const set = created
      ? { ...kept, archivedAt: at, active: false }
      : { ...kept, ...Object.fromEntries(fields.map(({ field, before: was }) => [field, was])) };
    await updateRule(tx, id, set);
    const after = { ...before, ...set };
    const version = set.version;
    return created
      ? ruleOutcome("assignment_rule.removed", { id, version, before, after: null, op: "delete" })
      : ruleOutcome("assignment_rule.saved", { id, version, before, after, op: "update" });
  },
});
