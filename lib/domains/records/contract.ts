import { z } from "zod";
import {
  type FieldSpec,
  type Filter,
  fieldTypes,
  filter,
  type ObjectSpec,
  type SortKey,
  sortKey,
} from "#lib/platform/records/contract.ts";

/** Every kind of record that has fields, a list and a page. */
export const recordObjects = [
  "lead",
  "customer",
  "contact",
  "opportunity",
  "product",
  "activity",
  "task",
] as const;
export type RecordObject = (typeof recordObjects)[number];

/** Whether a person put a tag on or a rule did. */
export const tagKinds = ["manual", "rule"] as const;
export type TagKind = (typeof tagKinds)[number];

export const viewAudiences = ["private", "roles", "teams", "everyone"] as const;
export type ViewAudience = (typeof viewAudiences)[number];

/** What two records of one kind are recognised by: equal values of one kind mean that they may be the same. */
export const matchKinds = [
  "phone",
  "email",
  "wechat",
  "uscc",
  "name",
  "name_pinyin",
  "name_typo",
  "unique",
] as const;
export type MatchKind = (typeof matchKinds)[number];

/** A row that a merge pointed to the kept record, with what it pointed to before. */
export type MovedRow = { table: string; id: string; column: string; before: string };

const id = z.string().max(64);
const object = z.enum(recordObjects);
const version = z.number().int().positive().optional();
const ids = z.array(id).min(1).max(200);

/** How records are read into search; one more whenever tokens change, and all are read again. */
export const searchVersion = 2;

export const globalSearchInput = z
  .object({
    q: z.string().trim().max(100),
    /** All that the person may read when absent. */
    objects: z.array(object).max(recordObjects.length).optional(),
    /** Of each object. */
    limit: z.number().int().min(1).max(50).default(6),
  })
  .strict();
export const recentRecordsInput = z
  .object({
    objects: z.array(object).max(recordObjects.length).optional(),
    limit: z.number().int().min(1).max(30).default(8),
  })
  .strict();
export type SearchHit = {
  object: RecordObject;
  id: string;
  title: string;
  subtitle: string | null;
  /** The company it belongs to, where the person may see it. */
  company: { id: string; name: string } | null;
  /** Parts of the title that answer the words: from and behind. */
  highlights: [number, number][];
  /** What met the words; `similar` is said or written nearly so. */
  by: "name" | "company" | "phone" | "email" | "similar";
  mine: boolean;
  updatedAt: string;
};
/** What a mention names: its kind decides where it is looked for. */
export const mentionTypes = ["company", "person", "colleague", "product", "opportunity"] as const;
export type MentionType = (typeof mentionTypes)[number];
const mention = z
  .object({
    /** As it was said: 海川, 张总, 星火CRM. */
    text: z.string().trim().min(1).max(120),
    type: z.enum(mentionTypes),
    /** The company that was said with a person or a deal: 海川物流的张总. */
    company: z.string().trim().min(1).max(120).optional(),
    /** The same, when it is known already: the customer that is talked about. */
    customer: id.optional(),
    /** Of these kinds only, the first before the others; by what the mention names when absent. */
    objects: z.array(object).min(1).max(recordObjects.length).optional(),
  })
  .strict();
export const resolveMentionsInput = z
  .object({ mentions: z.array(mention).max(20), limit: z.number().int().min(1).max(20).default(8) })
  .strict();
/**
 * How a record answers a mention: `exact` by its name (legal forms and places apart), `alias` by a shorter way of
 * saying it, `title` by surname and what they are, `pinyin` by sound, `typo` by one slip, `part` by some of its name.
 */
export type MentionMatch = "exact" | "alias" | "title" | "pinyin" | "typo" | "part";
export type MentionCandidate = {
  object: RecordObject | "user";
  id: string;
  name: string;
  /** The company, title or place that tells it from others of the same name. */
  detail: string | null;
  match: MentionMatch;
  /** 0 to 1. */
  score: number;
};
/** `certain` when the first candidate is meant and no other can be; else whoever asked asks the person. */
export type ResolvedMention = { text: string; certain: boolean; candidates: MentionCandidate[] };
export type SearchGroup = { object: RecordObject; items: SearchHit[]; more: boolean };
/** `fuzzy`: nothing met the words as they were typed. */
export type SearchResult = { groups: SearchGroup[]; fuzzy: boolean };

const viewColumn = z
  .object({ field: z.string().max(80), width: z.number().int().min(20).max(2000).optional() })
  .strict();
const viewState = {
  name: z.string().trim().min(1).max(60),
  filter: filter.nullish(),
  columns: z.array(viewColumn).max(100).default([]),
  sort: z.array(sortKey).max(3).default([]),
  groupBy: z.string().max(80).nullish(),
  layout: z.enum(["table", "board", "calendar"]).default("table"),
  /** Sharing with others needs the right to. */
  audience: z.enum(viewAudiences).default("private"),
  /** Roles or team ids, by the audience. */
  audienceIds: z.array(id).max(50).default([]),
};
export const listViewsInput = z.object({ object }).strict();
export const createViewInput = z.object({ object, ...viewState }).strict();
export const updateViewInput = z
  .object({
    id,
    version,
    set: z
      .object({
        name: viewState.name.optional(),
        filter: filter.nullish(),
        columns: viewState.columns.unwrap().optional(),
        sort: viewState.sort.unwrap().optional(),
        groupBy: z.string().max(80).nullish(),
        layout: viewState.layout.unwrap().optional(),
        audience: viewState.audience.unwrap().optional(),
        audienceIds: viewState.audienceIds.unwrap().optional(),
      })
      .strict(),
  })
  .strict();
export const viewRef = z.object({ id }).strict();
export const reorderViewsInput = z.object({ object, ids }).strict();
/** Without an id the list opens plainly. */
export const setDefaultViewInput = z.object({ object, id: id.nullable() }).strict();
export type ViewColumn = z.output<typeof viewColumn>;
/** A part of a view that no longer fits: a field that was archived, or that the person may not see. */
export type ViewProblem = {
  part: "filter" | "columns" | "sort" | "groupBy";
  field: string;
  reason: string;
};
export type ViewDto = {
  id: string;
  object: RecordObject;
  name: string;
  owner: { id: string; name: string };
  mine: boolean;
  mayChange: boolean;
  isDefault: boolean;
  filter: Filter | null;
  columns: ViewColumn[];
  sort: SortKey[];
  groupBy: string | null;
  layout: string;
  audience: ViewAudience;
  audienceIds: string[];
  problems: ViewProblem[];
  version: number;
};

export const describeObjectInput = z.object({ object }).strict();
export type DescribedObject = Omit<ObjectSpec, "fields"> & { fields: FieldSpec[] };

/** Rights behind which a field's value may be hidden. */
const maskingRights = ["phone.read", "email.read", "price.read_min"] as const;
const label = z.string().trim().min(1).max(40);
const choice = z.string().trim().min(1).max(60);
const help = z.string().trim().max(200);
export const fieldsPerObject = 100;
export const defineFieldInput = z
  .object({
    object,
    label,
    type: z.enum(fieldTypes),
    choices: z.array(choice).max(200).default([]),
    target: object.optional(),
    required: z.boolean().default(false),
    unique: z.boolean().default(false),
    maskedWithout: z.enum(maskingRights).nullish(),
    help: help.nullish(),
  })
  .strict();
export const updateFieldInput = z
  .object({
    id,
    version,
    set: z
      .object({
        label: label.optional(),
        required: z.boolean().optional(),
        maskedWithout: z.enum(maskingRights).nullish(),
        help: help.nullish(),
      })
      .strict(),
  })
  .strict();
/** The choices as they shall be. One that was called otherwise says so, and its records follow; one left out stays on its records. */
export const setChoicesInput = z
  .object({
    id,
    version,
    choices: z
      .array(z.object({ value: choice, was: choice.optional() }).strict())
      .min(1)
      .max(200),
  })
  .strict();
export const archiveFieldInput = z.object({ id, archived: z.boolean().default(true) }).strict();
export const reorderFieldsInput = z.object({ object, ids }).strict();
export const listFieldsInput = z.object({ object, archived: z.boolean().default(false) }).strict();
export type CustomFieldDto = {
  id: string;
  object: RecordObject;
  /** As filters and values name it: `custom.<key>`. */
  name: string;
  key: string;
  label: string;
  type: FieldSpec["type"];
  choices: string[];
  target: RecordObject | null;
  required: boolean;
  unique: boolean;
  maskedWithout: string | null;
  help: string | null;
  archivedAt: string | null;
  version: number;
};

const tagName = z.string().trim().min(1).max(30);
const color = z.string().trim().max(20);
/** With `{field}` for the record's value and `{field.days}` for the days since it. */
const ruleText = z.string().trim().max(200);
export const listTagsInput = z.object({ object, inactive: z.boolean().default(false) }).strict();
export const defineTagInput = z
  .object({
    object,
    name: tagName,
    color: color.nullish(),
    rule: filter.nullish(),
    ruleText: ruleText.nullish(),
  })
  .strict();
export const updateTagInput = z
  .object({
    id,
    version,
    set: z
      .object({
        name: tagName.optional(),
        color: color.nullish(),
        rule: filter.nullish(),
        ruleText: ruleText.nullish(),
        active: z.boolean().optional(),
      })
      .strict(),
  })
  .strict();
export const mergeTagsInput = z.object({ from: id, into: id }).strict();
export const tagRef = z.object({ id }).strict();
/** Ready-made smart tags by their keys; all of them when absent. */
export const ensureDefaultTagsInput = z
  .object({ keys: z.array(z.string().max(40)).max(50).optional() })
  .strict();
export const defaultTagsInput = z.object({ object }).strict();
export type DefaultTagDto = {
  key: string;
  object: RecordObject;
  name: string;
  reason: string;
  color: string;
  rule: Filter;
  known: boolean;
};
export const changeSmartTagInput = z
  .object({ id, add: z.array(id).max(500), remove: z.array(id).max(500) })
  .strict();
export type TagDto = {
  id: string;
  object: RecordObject;
  name: string;
  color: string | null;
  rule: Filter | null;
  ruleText: string | null;
  active: boolean;
  appliedAt: string | null;
  version: number;
};

const duplicateObjects = ["customer", "contact", "lead"] as const;
export const listDuplicatesInput = z
  .object({
    object: z.enum(duplicateObjects),
    limit: z.number().int().min(1).max(100).default(30),
    cursor: z.string().max(1000).optional(),
  })
  .strict();
export const dismissDuplicateInput = z
  .object({ object: z.enum(duplicateObjects), first: id, second: id })
  .strict()
  .refine(({ first, second }) => first !== second, { path: ["second"], params: { reason: "merge_same" } });
export type DuplicateRecord = {
  id: string;
  name: string;
  owner: string | null;
  createdAt: string;
  updatedAt: string;
};
export type DuplicatePair = {
  records: [DuplicateRecord, DuplicateRecord];
  reasons: MatchKind[];
  score: number;
};
export type DuplicatePage = { items: DuplicatePair[]; nextCursor: string | null };

export const tenantSettings = z.object({
  /** The month in which quarters and years begin to count. */
  fiscalYearStart: z.number().int().min(1).max(12).default(1),
  currency: z.literal("CNY").default("CNY"),
});
export type TenantSettings = z.output<typeof tenantSettings>;
export const updateSettingsInput = z.object({ fiscalYearStart: z.number().int().min(1).max(12) }).strict();
