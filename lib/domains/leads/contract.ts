import { z } from "zod";
import {
  bulkSchema,
  createSchema,
  defineFields,
  recordSchema,
  setSchema,
  versionedRef,
} from "#lib/platform/records/schemas/contract.ts";
import { leadScore, scoreFactor } from "./score/contract.ts";

export { convertLeadInput } from "./conversion/contract.ts";
export {
  type LeadChance,
  type LeadScore,
  rescoreLeadsInput,
  type ScoreFactor,
  type ScoreWeights,
  setScoreWeightsInput,
} from "./score/contract.ts";

export const leadStatuses = ["new", "qualified", "contacted", "converted", "lost"] as const;
export type LeadStatus = (typeof leadStatuses)[number];

export const leadSources = [
  "website",
  "social_media",
  "email_campaign",
  "referral",
  "cold_call",
  "trade_show",
  "partner",
  "advertisement",
  "other",
] as const;
export type LeadSource = (typeof leadSources)[number];

export const companySizes = ["startup", "small", "medium", "large", "enterprise"] as const;
export type CompanySize = (typeof companySizes)[number];

const text = (max: number) => z.string().trim().min(1).max(max);
const day = z.iso.date();

/** The facts about a lead that people and agents may write. Amounts in yuan. */
export const leadFacts = z.object({
  contactName: text(60).nullish(),
  contactSurname: text(10).nullish(),
  contactTitle: text(60).nullish(),
  contactPhone: z
    .string()
    .trim()
    .regex(/^\+?[\d\- ]{5,20}$/)
    .nullish(),
  contactEmail: z.email().max(200).nullish(),
  contactWechat: text(60).nullish(),
  companyName: text(120).nullish(),
  companySize: z.enum(companySizes).nullish(),
  employees: z.number().int().positive().max(5_000_000).nullish(),
  industry: text(60).nullish(),
  region: text(60).nullish(),
  need: text(300).nullish(),
  budgetAmount: z.number().nonnegative().max(1e12).nullish(),
  budgetText: text(60).nullish(),
  timelineText: text(60).nullish(),
  timelineFrom: day.nullish(),
  timelineTo: day.nullish(),
});
export type LeadFacts = z.infer<typeof leadFacts>;

/** What is known of a lead beside the facts that a first talk brings. */
const leadDetails = z.object({
  city: text(60).nullish(),
  address: text(200).nullish(),
  note: z.string().trim().max(2000).nullish(),
  competitorNames: z.array(text(60)).max(20).nullish(),
  competitorCount: z.number().int().min(0).max(1000).nullish(),
  lostReason: text(300).nullish(),
  tags: z.array(text(30)).max(50).optional(),
  custom: z.record(z.string().max(60), z.unknown()).optional(),
});

export const captureLeadInput = leadFacts
  .extend(leadDetails.omit({ lostReason: true }).shape)
  .extend({
    source: z.enum(leadSources).default("other"),
    rawText: z.string().max(4000).nullish(),
    /** Form, campaign and the like, as the channel told. */
    sourceDetail: z.record(z.string().max(40), z.string().max(200)).optional(),
    /** `ask` refuses with the existing lead when one looks the same; `create` makes another all the same. */
    onDuplicate: z.enum(["ask", "create"]).default("create"),
  })
  .strict()
  .refine((lead) => Boolean(lead.contactName ?? lead.companyName ?? lead.contactPhone), {
    params: { reason: "lead_needs_who" },
    message: "a lead needs a contact, a company or a phone",
  });
export type CaptureLeadInput = z.input<typeof captureLeadInput>;

export const updateLeadInput = z
  .object({
    id: z.string(),
    /** The version the change was made against; a newer record refuses with the differing fields. */
    version: z.number().int().positive().optional(),
    set: leadFacts
      .extend(leadDetails.shape)
      .extend({ status: z.enum(leadStatuses).optional(), source: z.enum(leadSources).optional() })
      .strict(),
    /** A channel by which they came as well; the first one stays. */
    alsoBy: z.enum(leadSources).optional(),
  })
  .strict();

export const getLeadInput = z.object({ id: z.string().max(64) }).strict();
export const deleteLeadInput = z.object({ id: z.string(), version: z.number().int().optional() }).strict();
export const assignLeadInput = z
  .object({ id: z.string(), userId: z.string(), reason: z.string().max(300).optional() })
  .strict();

/** Every field of a lead as lists, filters, forms, imports and exports need to know it. */
export const leadFields = defineFields([
  { name: "companyName", type: "text", max: 120 },
  { name: "contactName", type: "text", max: 60 },
  { name: "contactSurname", type: "text", max: 10 },
  { name: "contactTitle", type: "text", max: 60, groupable: true },
  { name: "contactPhone", type: "phone", maskedWithout: "phone.read" },
  { name: "contactEmail", type: "email", maskedWithout: "email.read" },
  { name: "contactWechat", type: "text", max: 60, maskedWithout: "phone.read" },
  { name: "companySize", type: "choice", choices: companySizes, groupable: true },
  { name: "employees", type: "number", integer: true, min: 1, max: 5_000_000, sortable: true },
  { name: "industry", type: "text", max: 60, groupable: true },
  { name: "region", type: "text", max: 60, groupable: true },
  { name: "city", type: "text", max: 60, groupable: true },
  { name: "address", type: "text", max: 200 },
  { name: "need", type: "text", max: 300 },
  { name: "budgetAmount", type: "money", max: 1e12, sortable: true },
  { name: "budgetText", type: "text", max: 60 },
  { name: "timelineText", type: "text", max: 60 },
  { name: "timelineFrom", type: "date" },
  { name: "timelineTo", type: "date", sortable: true },
  { name: "competitorNames", type: "tags" },
  { name: "competitorCount", type: "number", integer: true, min: 0, max: 1000 },
  { name: "status", type: "choice", choices: leadStatuses, sortable: true, groupable: true },
  { name: "lostReason", type: "text", max: 300 },
  { name: "source", type: "choice", choices: leadSources, groupable: true },
  { name: "sources", type: "choices", choices: leadSources, readOnly: true },
  { name: "note", type: "long_text", max: 2000 },
  { name: "tags", type: "tags", groupable: true },
  { name: "score", type: "number", readOnly: true, sortable: true },
  { name: "convertedAt", type: "datetime", readOnly: true, sortable: true },
  { name: "convertedBy", type: "user", readOnly: true, groupable: true },
  { name: "convertedCustomer", type: "record", object: "customer", readOnly: true },
  { name: "convertedContact", type: "record", object: "contact", readOnly: true },
  { name: "convertedOpportunity", type: "record", object: "opportunity", readOnly: true },
  { name: "pool", type: "record", object: "pool", readOnly: true, groupable: true },
  { name: "pooledAt", type: "datetime", readOnly: true, sortable: true },
  { name: "claimedAt", type: "datetime", readOnly: true, sortable: true },
  { name: "protectedUntil", type: "datetime", readOnly: true },
  { name: "owner", type: "user", readOnly: true, groupable: true },
  { name: "team", type: "team", readOnly: true, groupable: true },
  { name: "collaborators", type: "user", many: true, readOnly: true },
  { name: "lastActivityAt", type: "datetime", readOnly: true, sortable: true },
  { name: "nextActivityAt", type: "datetime", readOnly: true, sortable: true },
  { name: "createdBy", type: "user", readOnly: true, groupable: true },
  { name: "createdAt", type: "datetime", readOnly: true, sortable: true },
  { name: "updatedBy", type: "user", readOnly: true },
  { name: "updatedAt", type: "datetime", readOnly: true, sortable: true },
]);

const id = z.string().max(64);
const reason = z.string().trim().max(300).optional();
/** A lead is converted by the verb that makes the customer, not by a word. */
const unconverted = z.enum(leadStatuses).exclude(["converted"]).optional();

export const createLeadInput = createSchema(leadFields)
  .extend({
    status: unconverted,
    /** Who it is for, when not oneself; needs the right to assign. */
    owner: id.optional(),
    onDuplicate: z.enum(["ask", "create"]).default("ask"),
  })
  .refine((lead) => Boolean(lead.contactName ?? lead.companyName ?? lead.contactPhone), {
    params: { reason: "lead_needs_who" },
    message: "a lead needs a contact, a company or a phone",
  });
export const updateLeadsInput = bulkSchema(
  setSchema(leadFields).omit({ companyName: true, tags: true }).extend({ status: unconverted }),
);
const many = z.array(versionedRef).min(1).max(500);
export const transferLeadsInput = z.object({ records: many, to: id, reason }).strict();
export const setLeadCollaboratorsInput = z
  .object({ id, version: versionedRef.shape.version, collaborators: z.array(id).max(20) })
  .strict();
const tag = z.string().trim().min(1).max(30);
export const tagLeadsInput = z
  .object({
    ids: z.array(id).min(1).max(500),
    add: z.array(tag).max(20).optional(),
    remove: z.array(tag).max(20).optional(),
    reason,
  })
  .strict();
export const mergeLeadsInput = z
  .object({
    keep: versionedRef,
    merge: versionedRef,
    /** Fields taken from the merged lead although the kept one has a value. */
    take: z.array(z.string().max(80)).max(80).optional(),
    reason,
  })
  .strict();
export const undoLeadMergeInput = z.object({ mergeId: id }).strict();
export const findLeadDuplicatesInput = z
  .object({
    companyName: z.string().trim().max(120).nullish(),
    contactPhone: z.string().trim().max(40).nullish(),
    contactEmail: z.string().trim().max(200).nullish(),
    contactWechat: z.string().trim().max(60).nullish(),
    /** The lead itself, when it is already one. */
    except: id.optional(),
  })
  .strict();
export const leadMatchReasons = ["phone", "email", "wechat", "name", "name_pinyin", "name_typo"] as const;
export type LeadMatchReason = (typeof leadMatchReasons)[number];
/** A lead that looks the same. Of one that the person may not see: half a name and whose it is. */
export type LeadDuplicate = {
  id: string | null;
  name: string;
  owner: string | null;
  inPool: boolean;
  reasons: LeadMatchReason[];
};

export const leadSorts = [
  "-score",
  "score",
  "-createdAt",
  "createdAt",
  "-updatedAt",
  "-budgetAmount",
] as const;
export const listLeadsInput = z
  .object({
    q: z.string().trim().max(100).optional(),
    status: z.enum(leadStatuses).optional(),
    source: z.enum(leadSources).optional(),
    industry: z.string().max(60).optional(),
    minScore: z.coerce.number().min(0).max(100).optional(),
    createdFrom: z.iso.datetime({ offset: true }).optional(),
    createdTo: z.iso.datetime({ offset: true }).optional(),
    sort: z.enum(leadSorts).default("-createdAt"),
    limit: z.coerce.number().int().min(1).max(200).default(60),
    cursor: z.string().max(400).optional(),
    /** Counts all matches as well; costs a second query. */
    count: z.stringbool().or(z.boolean()).default(false),
    /** Tells why each lead has its score; most of the answer, so only on demand. */
    factors: z.stringbool().or(z.boolean()).default(false),
  })
  .strict();
export type ListLeadsInput = z.input<typeof listLeadsInput>;

/** What a salesperson needs before the first call, in the order it is asked for. */
export const missingFields = [
  "companyName",
  "contactName",
  "contactPhone",
  "need",
  "companySize",
  "budgetAmount",
  "timelineText",
] as const;
export type MissingField = (typeof missingFields)[number];

const named = z.object({ id: z.string(), name: z.string() });
const maybe = z.string().nullable();

/** A lead as it leaves the server. */
export const leadDto = z.object({
  id: z.string(),
  status: z.enum(leadStatuses),
  source: z.enum(leadSources),
  /** Every channel they came by. */
  sources: z.array(z.enum(leadSources)),
  contactName: maybe,
  contactSurname: maybe,
  contactTitle: maybe,
  contactPhone: maybe,
  contactEmail: maybe,
  contactWechat: maybe,
  companyName: maybe,
  companySize: z.enum(companySizes).nullable(),
  employees: z.number().int().nullable(),
  industry: maybe,
  region: maybe,
  need: maybe,
  budgetAmount: z.number().nullable(),
  budgetText: maybe,
  timelineText: maybe,
  timelineFrom: maybe,
  timelineTo: maybe,
  city: maybe,
  address: maybe,
  note: maybe,
  competitorNames: z.array(z.string()),
  competitorCount: z.number().int().nullable(),
  lostReason: maybe,
  tags: z.array(z.string()),
  score: leadScore,
  missing: z.array(z.enum(missingFields)),
  owner: named.nullable(),
  team: named.nullable(),
  version: z.number().int(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type LeadDto = z.infer<typeof leadDto>;

const details = {
  city: true,
  address: true,
  note: true,
  competitorNames: true,
  competitorCount: true,
  lostReason: true,
  tags: true,
} as const;
/** A lead in a list: without details, and its score without the factors, unless they were asked for. */
export const leadListItem = leadDto.omit(details).extend({
  score: leadScore
    .pick({ total: true, confidence: true })
    .extend({ factors: z.array(scoreFactor).optional() }),
});
export type LeadListItem = z.infer<typeof leadListItem>;

export const leadPage = z.object({
  items: z.array(leadListItem),
  total: z.number().int().nullable(),
  nextCursor: z.string().nullable(),
});

export type LeadHistoryItem = {
  at: string;
  by: { type: "user" | "agent" | "system"; id: string; name: string };
  op: "create" | "update" | "delete" | "restore";
  field: string;
  before: unknown;
  after: unknown;
  source: { kind: string; text?: string; conversationId?: string; messageId?: string };
  runId: string | null;
};

/** Leads at or above this score count as high quality. */
export const highQualityScore = 60;

export const leadRecordDto = recordSchema(leadFields);

export const ownerFactors = ["specialty", "load", "win_rate", "relation", "preference"] as const;
export type OwnerFactor = (typeof ownerFactors)[number];
/** Somebody who could get a lead: each factor 0–1 with the fact behind it, and their weighted sum 0–100. */
export type WeighedOwner = {
  user: { id: string; name: string; team: string | null };
  total: number;
  factors: { key: OwnerFactor; value: number; fact: Record<string, number> }[];
};
export type WeighedOwners = {
  industry: string | null;
  weights: Record<OwnerFactor, number>;
  /** The best first. */
  owners: WeighedOwner[];
};
