import type { RecordObject } from "#lib/domains/records/contract.ts";
import type { Proposal, ToolEnv } from "../tool.ts";
import { afterText } from "./after-text.ts";
import { fieldsNamed } from "./record-fields.ts";
import { fieldLabel, labelOf } from "./record-words.ts";

/** A record that would be made, as it is shown before it happens. */
export async function proposeCreation(
  { context, t }: ToolEnv,
  object: RecordObject,
  values: Record<string, unknown>,
): Promise<Proposal> {
  const given = Object.entries(values).filter(([, value]) => value !== null && value !== undefined);
  const fields = await fieldsNamed(
    context,
    object,
    given.map(([name]) => name),
  );
  const diff = await Promise.all(
    fields.map(async (field) => ({
      field: field.name,
      label: fieldLabel(object, field, t),
      before: null,
      after: await afterText(context, object, field, values[field.name], t),
    })),
  );
  return {
    title: t("agents.propose.create", { object: t(`objects.${object}`), label: labelOf(object, values) }),
    sideEffects: [],
    diff,
    target: null,
  };
}
