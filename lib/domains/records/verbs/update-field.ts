import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { withoutUndefined } from "#lib/utils/without-undefined.ts";
import { updateFieldInput } from "../contract.ts";
import { lockFields, selectFields, updateFieldRow } from "../field-repository.ts";
import { presentField, requireField } from "../fields/field-shape.ts";
import { requireFreeLabel } from "../fields/require-free-label.ts";
import { mayManageFields } from "../policy.ts";
import { requireVersion } from "../require-version.ts";
import { settingOutcome } from "../setting-outcome.ts";

/** Changes a field's label, help, and whether it must be filled; its key and type stay. */
export const updateField = command({
  name: "field.update",
  input: updateFieldInput,
  access: mayManageFields,
  run: async ({ tx, input }) => {
    const before = requireField((await lockFields(tx, [input.id]))[0]);
    requireVersion(before, input.version);
    if (input.set.label) {
      requireFreeLabel(await selectFields(tx, before.object), input.set.label, before.id);
    }
    const after = {
      ...before,
      ...withoutUndefined(input.set),
      version: before.version + 1,
      updatedAt: now(),
    };
    await updateFieldRow(tx, before.id, after);
    return settingOutcome("field.updated", "update", { before, after }, presentField(after));
  },
});
