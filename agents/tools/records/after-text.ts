import { listColleagues } from "#lib/domains/identity/index.ts";
import { type RecordObject, recordObjects } from "#lib/domains/records/contract.ts";
import type { Context } from "#lib/platform/context.ts";
import type { Translate } from "#lib/platform/messages/translate.ts";
import type { FieldSpec } from "#lib/platform/records/contract.ts";
import { kindOf } from "./record-kinds.ts";
import { fieldText, labelOf } from "./record-words.ts";

async function nameOf(context: Context, field: FieldSpec, id: string): Promise<string> {
  if (field.type === "user" || field.type === "team") {
    const { people, teams } = await listColleagues(context, {});
    const found: { id: string; name: string }[] = field.type === "user" ? people : teams;
    return found.find((each) => each.id === id)?.name ?? id;
  }
  const object = recordObjects.find((known) => known === field.object);
  const record = object ? await kindOf(object).get(context, { id }) : null;
  return object && record ? labelOf(object, record) : id;
}

/** A value that is about to be written, as people read it: ids of people and records by their names. */
export async function afterText(
  context: Context,
  object: RecordObject,
  field: FieldSpec,
  value: unknown,
  t: Translate,
): Promise<string | null> {
  if (!["user", "team", "record"].includes(field.type) || value === null)
    return fieldText(object, field, value, t);
  const ids = (Array.isArray(value) ? value : [value]).map(String);
  const names = await Promise.all(ids.map((id) => nameOf(context, field, id)));
  return names.join(t("lead.listComma"));
}
