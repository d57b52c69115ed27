import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { revertInput } from "#lib/platform/records/revert-record.ts";
import { stableJson } from "#lib/platform/stable-json.ts";
import { mayManageUsers, refuseOwnAccount } from "../policy.ts";
import { requireUser } from "../require-user.ts";
import { staffChange } from "../staff-change.ts";
import { endSessionsOf, updateUserRow } from "../staff-repository.ts";

/** Takes a run's writes on an account back; one that it made is locked. Throws `conflict` when it was edited since. */
export const revertUser = command({
  name: "user.revert",
  input: revertInput,
  access: (context, { id }) => {
    mayManageUsers(context);
    refuseOwnAccount(context, id);
  },
  run: async ({ tx, input: { id, created, fields } }) => {
    const before = await requireUser(tx, id);
    const row: Record<string, unknown> = before;
    const edited = fields.some(
      ({ field, after }) => field !== "id" && stableJson(row[field] ?? null) !== stableJson(after ?? null),
    );
    if (edited) {
      const about = { reason: "undo_edited_since", params: { label: before.name } };
      throw new AppError("conflict", `account ${id} was edited since`, about);
    }
    const back = created
      ? { active: false }
      : Object.fromEntries(fields.map(({ field, before: was }) => [field, was]));
    const kept = { ...back, version: before.version + 1, updatedAt: now() };
    await updateUserRow(tx, id, kept);
    const after = { ...before, ...kept };
    if (before.active && !after.active) await endSessionsOf(tx, id);
    return {
      result: { id, version: after.version },
      changes: [staffChange("update", before, after)],
      event: { type: "user.updated", aggregateType: "user", aggregateId: id, payload: {} },
    };
  },
});
