import { z } from "zod";
import { hasRight } from "#lib/platform/access.ts";
import type { Context, OwnedObject } from "#lib/platform/context.ts";
import { type Translate, translate } from "#lib/platform/messages/translate.ts";
import { type FieldSpec, fieldTypes, type ObjectSpec, operatorsFor } from "#lib/platform/records/contract.ts";
import { loadCustomFields } from "#lib/platform/records/load-custom-fields.ts";
import { withActor } from "#lib/platform/with-actor.ts";

const acts = [
  "read",
  "create",
  "update",
  "delete",
  "restore",
  "bulk",
  "transfer",
  "merge",
  "import",
  "export",
] as const;
const words = z.object({ name: z.string(), label: z.string() });

const fieldDescription = words.extend({
  type: z.enum(fieldTypes),
  choices: z.array(z.object({ value: z.string(), label: z.string() })).optional(),
  object: z.string().optional().describe("The object that it points to"),
  required: z.boolean(),
  readOnly: z.boolean(),
  sortable: z.boolean(),
  groupable: z.boolean(),
  unique: z.boolean(),
  many: z.boolean(),
  custom: z.boolean().describe("Added by the company"),
  masked: z.boolean().describe("Shown to the caller as dots"),
  min: z.number().optional(),
  max: z.number().optional(),
  operators: z.array(z.string()).describe("What filters may ask of it"),
});
export const objectDescription = words.extend({
  fields: z.array(fieldDescription),
  relations: z.array(words.extend({ object: z.string() })),
  rights: z.record(z.enum(acts), z.boolean()),
  scope: z.enum(["none", "own", "team", "all"]).describe("Whose records the caller reaches"),
});
export type ObjectDescription = z.infer<typeof objectDescription>;

const said = (t: Translate, key: string, otherwise: string) => (t.has(key) ? t(key) : otherwise);

function describeField(context: Context, t: Translate, object: string, field: FieldSpec) {
  const { name, type, label, choices, readOnly, required, sortable, groupable, unique, many } = field;
  const asked = [...operatorsFor(field), "is_empty", "is_not_empty"];
  const of = (value: string) => said(t, `choices.${object}.${name}.${value}`, value);
  const flags = { required, readOnly, sortable, groupable, unique, many };
  return {
    name,
    label: label ?? said(t, `fields.${object}.${name}`, name),
    type,
    ...(Object.fromEntries(Object.entries(flags).map(([flag, value]) => [flag, value ?? false])) as Record<
      keyof typeof flags,
      boolean
    >),
    ...(choices && { choices: choices.map((value) => ({ value, label: of(value) })) }),
    ...(field.object && { object: field.object }),
    ...(field.min !== undefined && { min: field.min }),
    ...(field.max !== undefined && { max: field.max }),
    custom: name.startsWith("custom."),
    masked: field.maskedWithout !== undefined && !hasRight(context, field.maskedWithout),
    operators: asked,
  };
}

/** An object as screens, imports and integrators need it: fields and lists in the person's language, and what they may do. */
export async function describeObject(context: Context, spec: ObjectSpec): Promise<ObjectDescription> {
  const t = translate(context.principal.locale);
  const { name: object, fields, relations } = spec;
  const custom = await withActor(context, (tx) => loadCustomFields(tx, object), { reads: true });
  return {
    name: object,
    label: said(t, `objects.${object}`, object),
    fields: [...fields, ...custom].map((field) => describeField(context, t, object, field)),
    relations: relations.map((relation) => ({
      ...relation,
      label: said(t, `relations.${object}.${relation.name}`, relation.name),
    })),
    rights: Object.fromEntries(acts.map((act) => [act, hasRight(context, `${object}.${act}`)])) as Record<
      (typeof acts)[number],
      boolean
    >,
    scope: context.principal.scopes[object as OwnedObject] ?? "all",
  };
}
