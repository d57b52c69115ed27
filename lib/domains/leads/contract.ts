import { z } from "zod";

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

export const captureLeadInput = leadFacts
  .extend({
    source: z.enum(leadSources).default("other"),
    rawText: z.string().max(4000).nullish(),
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
      .extend({ status: z.enum(leadStatuses).optional(), source: z.enum(leadSources).optional() })
      .strict(),
  })
  .strict();
export type UpdateLeadInput = z.input<typeof updateLeadInput>;

export const getLeadInput = z.object({ id: z.string().max(64) }).strict();
export const deleteLeadInput = z.object({ id: z.string(), version: z.number().int().optional() }).strict();
export const assignLeadInput = z
  .object({ id: z.string(), userId: z.string(), reason: z.string().max(300).optional() })
  .strict();

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

const scoreFactor = z.object({
  key: z.enum(["companySize", "budget", "industryMatch", "urgency", "contactQuality"]),
  weight: z.number(),
  /** 0–100. */
  value: z.number(),
  known: z.boolean(),
  /** A message key with its parameters, so that the reason reads well in any language. */
  reason: z.object({ key: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }),
});
export type ScoreFactor = z.infer<typeof scoreFactor>;
const leadScore = z.object({
  total: z.number(),
  confidence: z.number(),
  factors: z.array(scoreFactor),
  weightsVersion: z.number().int(),
});
export type LeadScore = z.infer<typeof leadScore>;

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
  score: leadScore,
  missing: z.array(z.enum(missingFields)),
  owner: named.nullable(),
  team: named.nullable(),
  version: z.number().int(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type LeadDto = z.infer<typeof leadDto>;

/** A lead in a list: its score without the factors, unless they were asked for. */
export const leadListItem = leadDto.extend({
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
export type LeadPage = z.infer<typeof leadPage>;

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

/** What every lead event tells, so that screens can be reached without reading the record again. */
export const leadEventTypes = [
  "lead.captured",
  "lead.updated",
  "lead.assigned",
  "lead.deleted",
  "lead.reverted",
] as const;
export type LeadEventPayload = {
  ownerId: string | null;
  teamPath: string;
  previous: { ownerId: string | null; teamPath: string } | null;
  fields: string[];
  /** Whether the lead is gone after this. */
  gone: boolean;
};
