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
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

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

export const leadSorts = ["-score", "score", "-createdAt", "createdAt", "-updatedAt", "-budgetAmount"] as const;
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
  })
  .strict();
export type ListLeadsInput = z.input<typeof listLeadsInput>;

export type ScoreFactor = {
  key: "companySize" | "budget" | "industryMatch" | "urgency" | "contactQuality";
  weight: number;
  value: number;
  known: boolean;
  /** A message key with its parameters, so that the reason reads well in any language. */
  reason: { key: string; params: Record<string, string | number> };
};
export type LeadScore = { total: number; confidence: number; factors: ScoreFactor[]; weightsVersion: number };

export type LeadDto = {
  id: string;
  status: LeadStatus;
  source: LeadSource;
  contactName: string | null;
  contactSurname: string | null;
  contactTitle: string | null;
  contactPhone: string | null;
  contactEmail: string | null;
  contactWechat: string | null;
  companyName: string | null;
  companySize: CompanySize | null;
  employees: number | null;
  industry: string | null;
  region: string | null;
  need: string | null;
  budgetAmount: number | null;
  budgetText: string | null;
  timelineText: string | null;
  timelineFrom: string | null;
  timelineTo: string | null;
  score: LeadScore;
  missing: MissingField[];
  owner: { id: string; name: string } | null;
  team: { id: string; name: string } | null;
  version: number;
  createdAt: string;
  updatedAt: string;
};

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

export type LeadPage = { items: LeadDto[]; total: number | null; nextCursor: string | null };

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
