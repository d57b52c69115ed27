import type { FieldDiff } from "#agents/contract.ts";
import type { RecordObject } from "#lib/domains/records/contract.ts";
import type { Proposal, ToolEnv } from "../tool.ts";
import { afterText } from "./after-text.ts";
import { fieldsNamed } from "./record-fields.ts";
import { fieldLabel, fieldText, fieldValue, labelOf } from "./record-words.ts";
import { requireSeen } from "./require-seen.ts";

type Change = {
  object: RecordObject;
  id: string;
  set: Record<string, unknown>;
  /** The key of the title under `agents.propose`; it is given `label` and `object`. */
  title?: string;
  /** Lines beside the record's own fields. */
  more?: FieldDiff[];
  sideEffects?: string[];
};

/** A change of one record as it is shown before it happens: each field as it now stands, and as it would be. */
export async function proposeChange(env: ToolEnv, change: Change): Promise<Proposal> {
  const { context, t } = env;
  const { object, id, set } = change;
  const record = await requireSeen(context, object, id);
  const fields = await fieldsNamed(context, object, Object.keys(set));
  const diff = await Promise.all(
    fields.map(async (field) => ({
      field: field.name,
      label: fieldLabel(object, field, t),
      before: fieldText(object, field, fieldValue(record, field.name), t),
      after: await afterText(context, object, field, set[field.name] ?? null, t),
    })),
  );
  return {
    title: t(`agents.propose.${change.title ?? "update"}`, {
      object: t(`objects.${object}`),
      label: labelOf(object, record),
    }),
    sideEffects: change.sideEffects ?? [],
    diff: [...diff, ...(change.more ?? [])],
    target: { type: object, id, version: record.version, label: labelOf(object, record) },
  };
}
