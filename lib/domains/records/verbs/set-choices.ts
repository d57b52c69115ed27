import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { withWholeScope } from "#lib/platform/records/with-whole-scope.ts";
import { setChoicesInput } from "../contract.ts";
import { type FieldRow, lockFields, renameChoice, updateFieldRow } from "../field-repository.ts";
import { presentField, requireField, requireShape } from "../fields/field-shape.ts";
import { mayManageFields } from "../policy.ts";
import { recordsOf } from "../records-of.ts";
import { requireVersion } from "../require-version.ts";
import { settingOutcome } from "../setting-outcome.ts";

type Given = { value: string; was?: string | undefined };
type Renaming = { from: string; to: string };

/** Choices called otherwise, in an order in which none is taken for another that has just got its name. */
function renamingsOf(before: FieldRow, given: Given[]): Renaming[] {
  const all = given.flatMap(({ value, was }) => (was && was !== value ? [{ from: was, to: value }] : []));
  const unknown = all.find(({ from }) => !before.choices.includes(from));
  if (unknown) {
    throw new AppError("invalid", `${unknown.from} is no choice`, {
      reason: "field_choice_unknown",
      params: { choice: unknown.from },
    });
  }
  const aside = all.map(({ from }) => ({ from, to: `\u0001${from}` }));
  return [...aside, ...all.map(({ from, to }) => ({ from: `\u0001${from}`, to }))];
}

/** Adds, orders, renames and archives choices. Records follow a new name, and keep a choice that is no longer offered. */
export const setChoices = command({
  name: "field.set_choices",
  input: setChoicesInput,
  access: mayManageFields,
  run: async ({ tx, context, input }) => {
    const before = requireField((await lockFields(tx, [input.id]))[0]);
    requireVersion(before, input.version);
    const after = {
      ...before,
      choices: input.choices.map(({ value }) => value),
      version: before.version + 1,
      updatedAt: now(),
    };
    requireShape(after);
    const records = recordsOf(before.object);
    await withWholeScope({ tx, context }, records.scope ? [records.scope] : [], async () => {
      for (const each of renamingsOf(before, input.choices)) await renameChoice(tx, records, before, each);
    });
    await updateFieldRow(tx, before.id, after);
    return settingOutcome("field.choices_set", "update", { before, after }, presentField(after));
  },
});
