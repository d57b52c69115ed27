import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { newId } from "#lib/platform/ids.ts";
import { defineFieldInput, fieldsPerObject } from "../contract.ts";
import { type FieldRow, insertField, lockFieldsOf, selectFields } from "../field-repository.ts";
import { presentField, requireShape } from "../fields/field-shape.ts";
import { makeKey } from "../fields/make-key.ts";
import { requireFreeLabel } from "../fields/require-free-label.ts";
import { mayManageFields } from "../policy.ts";
import { settingOutcome } from "../setting-outcome.ts";

function refuseTooMany(rows: FieldRow[]): void {
  if (rows.filter((row) => !row.archivedAt).length < fieldsPerObject) return;
  throw new AppError("precondition", "too many fields", {
    reason: "field_too_many",
    params: { max: fieldsPerObject },
  });
}

/** Adds a field to an object, without a migration; its key is made from the label. */
export const defineField = command({
  name: "field.define",
  input: defineFieldInput,
  access: mayManageFields,
  run: async ({ tx, context, input }) => {
    const { tenantId, userId } = context.principal;
    const given = { ...input, target: input.target ?? null };
    requireShape(given);
    await lockFieldsOf(tx, tenantId, input.object);
    const rows = await selectFields(tx, input.object);
    refuseTooMany(rows);
    requireFreeLabel(rows, input.label);
    const at = now();
    const row: FieldRow = {
      ...given,
      maskedWithout: input.maskedWithout ?? null,
      help: input.help ?? null,
      id: newId("customField"),
      tenantId,
      key: makeKey(input.label, new Set(rows.map(({ key }) => key))),
      position: Math.max(-1, ...rows.map(({ position }) => position)) + 1,
      version: 1,
      createdBy: userId,
      createdAt: at,
      updatedAt: at,
      archivedAt: null,
    };
    await insertField(tx, row);
    return settingOutcome("field.defined", "create", { after: row }, presentField(row));
  },
});
