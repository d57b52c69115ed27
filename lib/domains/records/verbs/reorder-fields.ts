import { command } from "#lib/platform/command.ts";
import { reorderFieldsInput } from "../contract.ts";
import { lockFields, updateFieldRow } from "../field-repository.ts";
import { requireField } from "../fields/field-shape.ts";
import { mayManageFields } from "../policy.ts";
import { settingOutcome } from "../setting-outcome.ts";

/** Puts an object's own fields into the given order, as forms and column pickers show them. */
export const reorderFields = command({
  name: "field.reorder",
  input: reorderFieldsInput,
  access: mayManageFields,
  run: async ({ tx, input }) => {
    const { object, ids } = input;
    const rows = await lockFields(tx, ids);
    const moved = ids.map((id, position) => {
      const before = requireField(rows.find((row) => row.id === id && row.object === object));
      return { before, after: { ...before, position } };
    });
    for (const { after } of moved) await updateFieldRow(tx, after.id, { position: after.position });
    const outcomes = moved.map((each) => settingOutcome("field.reordered", "update", each, { id: object }));
    const [first] = outcomes;
    if (!first) throw new Error("no field was given");
    return { ...first, changes: outcomes.flatMap(({ changes }) => changes) };
  },
});
