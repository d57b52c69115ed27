import { fieldsNamed } from "#agents/tools/records/record-fields.ts";
import { kindOf } from "#agents/tools/records/record-kinds.ts";
import { fieldLabel, fieldText, fieldValue, labelOf } from "#agents/tools/records/record-words.ts";
import { type RecordObject, recordObjects } from "#lib/domains/records/contract.ts";
import type { Context } from "#lib/platform/context.ts";
import type { Translate } from "#lib/platform/messages/translate.ts";
import type { UndonePart } from "./undo-run.ts";

/** A record as it stands after something was taken back; `made` is what was made and is gone again. */
export type StandingNow = {
  object: string;
  label: string;
  made: boolean;
  fields: { label: string; value: string | null }[];
};

const isObject = (name: string): name is RecordObject => recordObjects.some((each) => each === name);
const most = 6;
/** Fields that follow from others; nobody names them. */
const silent = new Set([
  "stageEnteredAt",
  "remindAt",
  "probability",
  "items",
  "risks",
  "activity",
  "score",
  "timelineFrom",
  "timelineTo",
  "contactSurname",
  "pooledAt",
  "claimedAt",
  "protectedUntil",
  "team",
]);

async function standing(
  context: Context,
  { object, id, made, fields }: UndonePart,
  t: Translate,
): Promise<StandingNow[]> {
  if (!isObject(object)) return [];
  if (made !== null) return [{ object, label: made, made: true, fields: [] }];
  const record = await kindOf(object).get(context, { id });
  if (!record) return [];
  const told = fields.filter((field) => !silent.has(field));
  const specs = await fieldsNamed(context, object, told);
  const values = specs
    .filter(({ name }) => told.includes(name))
    .map((spec) => ({
      label: fieldLabel(object, spec, t),
      value: fieldText(object, spec, fieldValue(record, spec.name), t),
    }));
  return [{ object, label: labelOf(object, record), made: false, fields: values }];
}

/** How the records stand that something was taken back of, as people read it. */
export async function standingNow(
  context: Context,
  parts: readonly UndonePart[],
  t: Translate,
): Promise<StandingNow[]> {
  const all = await Promise.all(parts.slice(0, most).map((part) => standing(context, part, t)));
  return all.flat();
}
