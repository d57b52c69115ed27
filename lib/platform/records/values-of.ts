import { AppError, type FieldError } from "../errors.ts";
import { stableJson } from "../stable-json.ts";
import type { Asking } from "./asking.ts";
import { cleanValue } from "./clean-value.ts";
import type { FieldSpec } from "./contract.ts";
import type { Field, Records, Row } from "./define-records.ts";
import { seesField } from "./find-field.ts";
import { maskValue } from "./mask-value.ts";
import { idsOf, readNames } from "./present-records.ts";
import { valueSchema } from "./schemas/contract.ts";

type Given = Record<string, unknown>;
type Reference = { name: string; kind: string; id: unknown };

function refuse(fields: FieldError[], reason?: string): never {
  const named = fields.map(({ field, reason: why }) => `${field}: ${why}`).join(", ");
  throw new AppError("invalid", named, { fields, ...(reason && { reason }) });
}

function stored(field: Field, value: unknown): unknown {
  const clean = cleanValue(field, value);
  if (field.required && clean === null) refuse([{ field: field.name, reason: "too_small" }]);
  if (clean === null && field.storage === "array" && !field.nullable) return [];
  return field.storage === "moment" && typeof clean === "string" ? new Date(clean) : clean;
}

/** A masked value sent back unseen stays as it is; a new one needs the right to see it. */
function keepsMasked(asking: Asking, field: FieldSpec, value: unknown, current: unknown): boolean {
  if (seesField(asking, field)) return false;
  if (stableJson(value) === stableJson(maskValue(field, current))) return true;
  throw new AppError("forbidden", `${field.name} is masked`, {
    reason: "field_masked",
    params: { field: field.name },
  });
}

function customValues(asking: Asking, given: Given, row: Row | undefined): Given {
  const kept: Given = { ...(row?.custom as Given | undefined) };
  for (const [key, value] of Object.entries(given)) {
    const field = asking.custom?.find((own) => own.name === `custom.${key}`);
    if (!field || field.readOnly) refuse([{ field: `custom.${key}`, reason: "unrecognized_keys" }]);
    if (row && keepsMasked(asking, field, value, kept[key])) continue;
    const parsed = valueSchema(field).nullish().safeParse(value);
    if (!parsed.success) {
      refuse([{ field: field.name, reason: parsed.error.issues[0]?.code ?? "other" }]);
    }
    const clean = cleanValue(field, parsed.data);
    const empty = clean === null || (Array.isArray(clean) && clean.length === 0);
    if (empty) delete kept[key];
    else kept[key] = clean;
  }
  return kept;
}

function requireCustom(asking: Asking, custom: Given): void {
  const missing = (asking.custom ?? [])
    .filter((field) => field.required && custom[field.name.slice("custom.".length)] === undefined)
    .map(({ name }) => ({ field: name, reason: "invalid_type" }));
  if (missing.length > 0) refuse(missing);
}

function referencesOf(asking: Asking, records: Records, set: Given, row: Row | undefined): Reference[] {
  const fields = [...records.fields.values()].flatMap((field) =>
    field.key && field.key in set ? [{ field, id: set[field.key], before: row?.[field.key] }] : [],
  );
  const custom = set.custom as Given | undefined;
  const before = row?.custom as Given | undefined;
  const own = (custom ? (asking.custom ?? []) : []).map((field) => {
    const key = field.name.slice("custom.".length);
    return { field, id: custom?.[key], before: before?.[key] };
  });
  return [...fields, ...own].flatMap(({ field, id, before: was }) => {
    const known = new Set(idsOf(field, was).map((each) => each.id));
    return idsOf(field, id)
      .filter((each) => each.id !== null && each.id !== undefined && !known.has(each.id))
      .map((each) => ({ name: field.name, ...each }));
  });
}

type Pointing = { set: Given; row?: Row | undefined };

/** Whoever and whatever is pointed to must exist for the person: a foreign key would also take what they cannot see. */
export async function requireReferences(asking: Asking, records: Records, all: Pointing[]): Promise<void> {
  const references = all.flatMap(({ set, row }) => referencesOf(asking, records, set, row));
  if (references.length === 0) return;
  const names = await readNames(asking.tx, records, references);
  const missing = references.filter(({ kind, id }) => !names.get(kind)?.has(String(id)));
  if (missing.length === 0) return;
  const fields = missing.map(({ name }) => ({ field: name, reason: "reference_not_found" }));
  refuse(fields, "reference_not_found");
}

/**
 * The given values as columns, cleaned and checked: unknown and read-only fields, custom values. `row` is the record as
 * it is; without one, required custom fields must be given. Whether what they point to exists is `requireReferences`'s.
 */
export function columnsOf(asking: Asking, records: Records, given: Given, row?: Row): Given {
  const set: Given = {};
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || name === "custom") continue;
    const field = records.fields.get(name);
    if (records.documents.includes(name)) set[name] = value;
    else if (!field?.key || field.readOnly) refuse([{ field: name, reason: "unrecognized_keys" }]);
    else if (!(row && keepsMasked(asking, field, value, row[field.key])))
      set[field.key] = stored(field, value);
  }
  if (given.custom || (!row && records.columns.custom)) {
    set.custom = customValues(asking, (given.custom ?? {}) as Given, row);
    if (!row) requireCustom(asking, set.custom as Given);
  }
  return set;
}

/** The given values as columns, with all that they point to. */
export async function valuesOf(asking: Asking, records: Records, given: Given, row?: Row): Promise<Given> {
  const set = columnsOf(asking, records, given, row);
  await requireReferences(asking, records, [{ set, row }]);
  return set;
}
