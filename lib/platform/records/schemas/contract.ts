import { z } from "zod";
import type { FieldSpec } from "../contract.ts";

type Plain = {
  number: number;
  money: number;
  percent: number;
  boolean: boolean;
  choices: string[];
  tags: string[];
};
type ChoiceOf<F> = F extends { choices: readonly (infer C extends string)[] } ? C : string;
/** What a field's value is in code. */
export type ValueOf<F extends FieldSpec> = F extends { many: true }
  ? string[]
  : F["type"] extends "choice"
    ? ChoiceOf<F>
    : F["type"] extends "choices"
      ? ChoiceOf<F>[]
      : F["type"] extends keyof Plain
        ? Plain[F["type"]]
        : string;

type Writable<F extends readonly FieldSpec[]> = Exclude<F[number], { readOnly: true }>;
type Maybe<T> = z.ZodOptional<z.ZodNullable<z.ZodType<T, T>>>;
type Custom = { custom: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodUnknown>> };
type CreateShape<F extends readonly FieldSpec[]> = {
  [S in Writable<F> as S["name"]]: S extends { required: true }
    ? z.ZodType<ValueOf<S>, ValueOf<S>>
    : Maybe<ValueOf<S>>;
} & Custom;
type SetShape<F extends readonly FieldSpec[]> = {
  [S in Writable<F> as S["name"]]: S extends { required: true }
    ? z.ZodOptional<z.ZodType<ValueOf<S>, ValueOf<S>>>
    : Maybe<ValueOf<S>>;
} & Custom;

/** Keeps the literal names and choices of a field catalogue, so that inputs are typed by it. */
export function defineFields<const F extends readonly FieldSpec[]>(fields: F): F {
  return fields;
}

const longest = { text: 200, long_text: 10_000, tag: 30, email: 200 } as const;
const phone = /^\+?[\d(（][\d\-. ()（）]{3,30}(?:\s*(?:转|ext\.?|x|#)\s*\d{1,6})?$/i;

const scheme = /^\s*([a-z][a-z0-9+-]*)\s*:/i;
// A browser skips such characters when it looks for the scheme.
const unseen = /[\p{Cc}\p{Cf}]/gu;
/** Whether a text can stand where an address of the web is kept: with http, https or no scheme at all, never one that a browser would run. A name with a dot before the colon is a host. */
export function isWebAddress(text: string): boolean {
  const [, said] = scheme.exec(text.replace(unseen, "")) ?? [];
  return said === undefined || /^(?:https?|localhost)$/i.test(said);
}
export const notWeb = { params: { reason: "not_a_web_address" } };

function numberSchema(field: FieldSpec): z.ZodType {
  const wide = z
    .number()
    .min(field.min ?? (field.type === "number" ? -1e15 : 0))
    .max(field.max ?? 1e15);
  return field.integer ? wide.int() : wide;
}

function choiceSchema(field: FieldSpec): z.ZodType {
  const [first, ...rest] = field.choices ?? [];
  return first === undefined ? z.string().max(60) : z.enum([first, ...rest]);
}

function textSchema(field: FieldSpec): z.ZodType {
  if (field.type === "email") return z.email().max(longest.email);
  if (field.type === "phone") return z.string().trim().max(40).regex(phone);
  const most = field.max ?? longest[field.type === "long_text" ? "long_text" : "text"];
  const text = z
    .string()
    .trim()
    .min(field.required ? 1 : 0)
    .max(most);
  return field.web ? text.refine(isWebAddress, notWeb) : text;
}

/** What may be written into a field: amounts in yuan, days and moments as ISO, people and records by id. */
export function valueSchema(field: FieldSpec): z.ZodType {
  switch (field.type) {
    case "number":
    case "money":
    case "percent":
      return numberSchema(field);
    case "boolean":
      return z.boolean();
    case "date":
      return z.iso.date();
    case "datetime":
      return z.iso.datetime({ offset: true });
    case "choice":
      return choiceSchema(field);
    case "choices":
      return z.array(choiceSchema(field)).max(50);
    case "tags":
      return z.array(z.string().trim().min(1).max(longest.tag)).max(50);
    case "user":
    case "team":
    case "record":
      return field.many ? z.array(z.string().max(64)).max(50) : z.string().max(64);
    default:
      return textSchema(field);
  }
}

const customValues = z.record(z.string().max(60), z.unknown()).optional();
const writable = (fields: readonly FieldSpec[]) =>
  fields.filter((field) => !field.readOnly && !field.name.includes("."));

/** The input that makes a record: required fields must be there, the rest may be left out or null. */
export function createSchema<F extends readonly FieldSpec[]>(
  fields: F,
): z.ZodObject<CreateShape<F>, z.core.$strict> {
  const entries = writable(fields).map((field) => {
    const schema = valueSchema(field);
    return [field.name, field.required ? schema : schema.nullish()] as const;
  });
  return z.object({ ...Object.fromEntries(entries), custom: customValues }).strict() as never;
}

/** The fields to write: absent ones stay as they are, null empties. */
export function setSchema<F extends readonly FieldSpec[]>(
  fields: F,
): z.ZodObject<SetShape<F>, z.core.$strict> {
  const entries = writable(fields).map((field) => {
    const schema = valueSchema(field);
    return [field.name, field.required ? schema.optional() : schema.nullish()] as const;
  });
  return z.object({ ...Object.fromEntries(entries), custom: customValues }).strict() as never;
}

const id = z.string().max(64);
/** The version that the change was made against; a newer record refuses with the differing fields. */
const version = z.number().int().positive().optional();
export const recordRef = z.object({ id }).strict();
export const versionedRef = z.object({ id, version }).strict();

/** `{ id, version?, set }`: a change of one record. */
export function updateSchema<S extends z.ZodType>(set: S) {
  return z.object({ id, version, set }).strict();
}

/** `{ records: [{ id, version? }], set }`: the same change of many records. */
export function bulkSchema<S extends z.ZodType>(set: S) {
  return z.object({ records: z.array(versionedRef).min(1).max(500), set }).strict();
}

const named = z.object({ id: z.string(), name: z.string() });
const shownAs: Partial<Record<FieldSpec["type"], z.ZodType>> = {
  number: z.number(),
  money: z.number(),
  percent: z.number(),
  boolean: z.boolean(),
  choices: z.array(z.string()),
  tags: z.array(z.string()),
  user: named,
  team: named,
  record: named,
};

/** A record as it leaves the server, for the interface's description. */
export function recordSchema(fields: readonly FieldSpec[]) {
  const entries = fields
    .filter((field) => !field.name.includes("."))
    .map((field) => {
      const one = shownAs[field.type] ?? z.string();
      return [field.name, field.many ? z.array(one) : one.nullable()] as const;
    });
  return z.object({
    ...Object.fromEntries(entries),
    id: z.string(),
    version: z.number().int(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
    custom: z.record(z.string(), z.unknown()),
  });
}

export const pageSchema = <S extends z.ZodType>(item: S) =>
  z.object({ items: z.array(item), total: z.number().int().nullable(), nextCursor: z.string().nullable() });
