import type { RecordObject } from "#lib/domains/records/contract.ts";
import { describeObject, recordsOf } from "#lib/domains/records/index.ts";
import type { Context } from "#lib/platform/context.ts";
import type { FieldSpec } from "#lib/platform/records/contract.ts";

/** The fields of those names in that order; the company's own are asked for only when one is named. */
export async function fieldsNamed(
  context: Context,
  object: RecordObject,
  names: readonly string[],
): Promise<FieldSpec[]> {
  const own = names.some((name) => name.startsWith("custom."));
  const known = own ? (await describeObject(context, { object })).fields : recordsOf(object).spec.fields;
  return [...new Set(names)].flatMap((name) => known.find((field) => field.name === name) ?? []);
}
