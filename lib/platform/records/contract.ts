import { z } from "zod";

/** What a field holds. Operators, formats, form controls and the reading of imported cells follow from it. */
export const fieldTypes = [
  "text",
  "long_text",
  "phone",
  "email",
  "number",
  "money",
  "percent",
  "date",
  "datetime",
  "boolean",
  "choice",
  "choices",
  "tags",
  "user",
  "team",
  "record",
] as const;
export type FieldType = (typeof fieldTypes)[number];

/** One field of an object as screens, filters, imports and exports need to know it. */
export type FieldSpec = {
  /** Its name in code, REST, filters and messages (`fields.<object>.<name>`); a custom field's is `custom.<key>`. */
  name: string;
  type: FieldType;
  /** The allowed values of a choice, in their order. */
  choices?: readonly string[];
  /** The object that a `record` field points to. */
  object?: string;
  required?: boolean;
  /** Written by rules alone. */
  readOnly?: boolean;
  sortable?: boolean;
  groupable?: boolean;
  /** No two records of a tenant share it: imports may update by it. */
  unique?: boolean;
  /** The longest text, or the largest number. */
  max?: number;
  min?: number;
  /** An address of the web: nothing that a browser would run. */
  web?: boolean;
  /** A number without fractions. */
  integer?: boolean;
  /** Several people, as collaborators and mentions are. */
  many?: boolean;
  /** The right without which the value is shown as dots. */
  maskedWithout?: string;
  /** A custom field's label in the tenant's words. */
  label?: string;
};
/** An object's fields and the lists that hang on it; what filters and screens are built from. */
export type ObjectSpec = {
  name: string;
  fields: readonly FieldSpec[];
  relations: readonly { name: string; object: string }[];
};

export const operators = [
  "eq",
  "ne",
  "in",
  "not_in",
  "contains",
  "not_contains",
  "starts_with",
  "gt",
  "gte",
  "lt",
  "lte",
  "between",
  "within",
  "has_any",
  "has_all",
  "has_none",
  "in_team",
  "is_empty",
  "is_not_empty",
] as const;
export type Operator = (typeof operators)[number];

const textual: readonly Operator[] = ["eq", "ne", "in", "not_in", "contains", "not_contains", "starts_with"];
const numeric: readonly Operator[] = ["eq", "ne", "gt", "gte", "lt", "lte", "between", "in", "not_in"];
const temporal: readonly Operator[] = ["eq", "gt", "gte", "lt", "lte", "between", "within"];
const choosing: readonly Operator[] = ["eq", "ne", "in", "not_in"];
const holding: readonly Operator[] = ["has_any", "has_all", "has_none"];

/** What may be asked of a field of each type, besides `is_empty` and `is_not_empty`, which all know. */
export const operatorsOf: Record<FieldType, readonly Operator[]> = {
  text: textual,
  long_text: ["contains", "not_contains"],
  phone: textual,
  email: textual,
  number: numeric,
  money: numeric,
  percent: numeric,
  date: temporal,
  datetime: temporal,
  boolean: ["eq"],
  choice: choosing,
  choices: holding,
  tags: holding,
  user: [...choosing, "in_team"],
  team: [...choosing, "in_team"],
  record: choosing,
};

/** What may be asked of a field: of a list of people, whom it holds. */
export function operatorsFor(field: Pick<FieldSpec, "type" | "many">): readonly Operator[] {
  return field.many ? holding : operatorsOf[field.type];
}

export const periodUnits = ["day", "week", "month", "quarter", "year"] as const;
/** A stretch of days by the tenant's clock: weeks start on Monday, quarters and years follow the fiscal setting. */
export const period = z.union([
  /** `offset` 0 is this one, -1 the last, 1 the next: `{ unit: "quarter", offset: -1 }`. */
  z.object({ unit: z.enum(periodUnits), offset: z.number().int().min(-400).max(400) }).strict(),
  /** The last or next so many, today included: `{ last: 30, unit: "day" }`. */
  z.object({ last: z.number().int().min(1).max(4000), unit: z.enum(periodUnits) }).strict(),
  z.object({ next: z.number().int().min(1).max(4000), unit: z.enum(periodUnits) }).strict(),
  /** Longer ago than so many: `{ olderThan: 10, unit: "day" }`. */
  z.object({ olderThan: z.number().int().min(1).max(4000), unit: z.enum(periodUnits) }).strict(),
]);
export type Period = z.infer<typeof period>;

const scalar = z.union([z.string().max(500), z.number(), z.boolean()]);
/** `{ me: true }` is who asks; `{ team: "mine" }` their team and below, or a team by id. */
const person = z.union([
  z.object({ me: z.literal(true) }).strict(),
  z.object({ team: z.string().max(64) }).strict(),
]);
const value = z.union([scalar, z.array(z.union([scalar, person])).max(200), period, person]);
export type FilterValue = z.infer<typeof value>;

export type Filter =
  | { all: Filter[] }
  | { any: Filter[] }
  | { not: Filter }
  | { field: string; op: Operator; value?: FilterValue | undefined }
  /** Records with related ones: at least one, or as many as `count` says (`eq` 0: none). */
  | {
      related: string;
      where?: Filter | undefined;
      count?: { op: "eq" | "gt" | "gte" | "lt" | "lte"; value: number } | undefined;
    };

/** The one condition tree of REST, saved views, talk and dashboards. */
export const filter: z.ZodType<Filter> = z.lazy(() =>
  z.union([
    z.object({ all: z.array(filter).max(50) }).strict(),
    z.object({ any: z.array(filter).max(50) }).strict(),
    z.object({ not: filter }).strict(),
    z.object({ field: z.string().max(80), op: z.enum(operators), value: value.optional() }).strict(),
    z
      .object({
        related: z.string().max(40),
        where: filter.optional(),
        count: z
          .object({
            op: z.enum(["eq", "gt", "gte", "lt", "lte"]),
            value: z.number().int().min(0).max(1_000_000),
          })
          .strict()
          .optional(),
      })
      .strict(),
  ]),
);

export const sortKey = z.object({ field: z.string().max(80), direction: z.enum(["asc", "desc"]) }).strict();
export type SortKey = z.infer<typeof sortKey>;

/** One page of records. */
export const recordQuery = z
  .object({
    filter: filter.optional(),
    /** Words in the box above a list. */
    q: z.string().trim().max(100).optional(),
    sort: z.array(sortKey).max(3).optional(),
    limit: z.number().int().min(1).max(200).default(60),
    cursor: z.string().max(4000).optional(),
    /** Counts all matches as well; costs a second query. */
    count: z.boolean().default(false),
    /** Put-away records instead of living ones; needs the right to restore. */
    deleted: z.boolean().default(false),
  })
  .strict();
export type RecordQuery = z.input<typeof recordQuery>;

const measures = ["count", "sum", "avg", "min", "max"] as const;
const measure = z
  .object({ fn: z.enum(measures), field: z.string().max(80).optional(), as: z.string().max(40).optional() })
  .strict();
const grouping = z.object({ field: z.string().max(80), by: z.enum(periodUnits).optional() }).strict();
/** Counts and sums, grouped: what tables, charts and answers in numbers are drawn from. */
export const aggregateQuery = z
  .object({
    filter: filter.optional(),
    groupBy: z.array(grouping).max(3).default([]),
    measures: z
      .array(measure)
      .min(1)
      .max(8)
      .default([{ fn: "count" }]),
    /** By a group's or a measure's name. */
    sort: z.array(sortKey).max(3).optional(),
    limit: z.number().int().min(1).max(500).default(100),
  })
  .strict();
export type AggregateQuery = z.input<typeof aggregateQuery>;

/** One row of an aggregate: group values by field name, measures by `as` or `<fn>_<field>`. */
export type AggregateRow = Record<string, string | number | boolean | null>;

/** A record as it leaves the server: its fields by name; people, teams and records as `{ id, name }`. */
export type RecordDto = {
  id: string;
  version: number;
  createdAt: string;
  updatedAt: string;
} & Record<string, unknown>;
/** What every record event tells, so that screens are reached without reading the record again. */
export type RecordEventPayload = RecordPlaceChange & {
  fields: string[];
  /** Whether the record is gone after this. */
  gone: boolean;
  /** The other records of the same act, when it was one of many. */
  others: ({ id: string } & RecordPlaceChange)[];
};
export type RecordPlace = { ownerId: string | null; teamPath: string };
export type RecordPlaceChange = RecordPlace & { previous: RecordPlace | null };

export type RecordPage<T = RecordDto> = { items: T[]; total: number | null; nextCursor: string | null };
