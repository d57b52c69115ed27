import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { archiveFieldInput } from "../contract.ts";
import { lockFields, selectFields, updateFieldRow } from "../field-repository.ts";
import { presentField, requireField } from "../fields/field-shape.ts";
import { requireFreeLabel } from "../fields/require-free-label.ts";
import { mayManageFields } from "../policy.ts";
import { settingOutcome } from "../setting-outcome.ts";

/** Takes a field out of forms, lists and filters, or brings it back; its values stay on the records. */
export const archiveField = command({
  name: "field.archive",
  input: archiveFieldInput,
  access: mayManageFields,
  run: async ({ tx, input }) => {
    const before = requireField((await lockFields(tx, [input.id]))[0]);
    if (!input.archived) requireFreeLabel(await selectFields(tx, before.object), before.label, before.id);
    const at = now();
    const after = {
      ...before,
      archivedAt: input.archived ? (before.archivedAt ?? at) : null,
      version: before.version + 1,
      updatedAt: at,
    };
    await updateFieldRow(tx, before.id, after);
    const op = input.archived ? "delete" : "restore";
    return settingOutcome("field.archived", op, { before, after }, presentField(after));
  },
});
