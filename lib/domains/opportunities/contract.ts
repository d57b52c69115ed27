import { z } from "zod";
import {
  bulkSchema,
  createSchema,
  recordSchema,
  setSchema,
  updateSchema,
  versionedRef,
} from "#lib/platform/records/schemas/contract.ts";
import {
  opportunityFields,
  riskKinds,
  riskLevels,
  riskStatuses,
  stakeholderRoles,
  stances,
  threats,
} from "./fields/contract.ts";

export * from "./fields/contract.ts";
export * from "./insight/contract.ts";
export * from "./pipelines/contract.ts";

const id = z.string().max(64);
const version = versionedRef.shape.version;
const words = (most: number) => z.string().trim().max(most);
const said = (most: number) => words(most).min(1);
const reason = words(300).optional();
const day = z.iso.date().nullish();
const money = z.number().min(0).max(1e9);

export const itemInput = z
  .object({
    product: id.nullish(),
    /** The product's name when not said; needed where there is no product. */
    name: said(120).optional(),
    unit: words(20).nullish(),
    quantity: z.number().positive().max(1e6).default(1),
    /** What the price list says when not said. */
    listPrice: money.optional(),
    /** Percent off the list price; the price goes before it. */
    discount: z.number().min(-999).max(100).optional(),
    price: money.optional(),
    note: words(300).nullish(),
  })
  .strict()
  .refine(({ product, name }) => Boolean(product ?? name), {
    path: ["name"],
    params: { reason: "item_needs_name" },
  });
export type ItemInput = z.input<typeof itemInput>;
const once = <T>(key: keyof T, why: string) =>
  [
    (all: T[]) => new Set(all.map((each) => each[key])).size === all.length,
    { params: { reason: why } },
  ] as const;
const stakeholder = z
  .object({
    contact: id,
    role: z.enum(stakeholderRoles),
    stance: z.enum(stances).default("unknown"),
    influence: z.number().int().min(1).max(5).nullish(),
    note: words(500).nullish(),
  })
  .strict();
const stakeholders = z
  .array(stakeholder)
  .max(100)
  .refine(...once<z.output<typeof stakeholder>>("contact", "contact_repeats"));
const rival = z
  .object({
    competitor: id,
    threat: z.enum(threats).default("medium"),
    product: words(120).nullish(),
    price: money.nullish(),
    strengths: words(1000).nullish(),
    weaknesses: words(1000).nullish(),
    note: words(1000).nullish(),
  })
  .strict();
const rivals = z
  .array(rival)
  .max(50)
  .refine(...once<z.output<typeof rival>>("competitor", "competitor_repeats"));
const risk = z
  .object({
    /** The risk as it is there; a new one has none. */
    id: id.optional(),
    kind: z.enum(riskKinds).default("other"),
    level: z.enum(riskLevels).default("medium"),
    title: said(200),
    note: words(2000).nullish(),
    mitigation: words(2000).nullish(),
    status: z.enum(riskStatuses).default("open"),
    owner: id.nullish(),
    dueOn: day,
  })
  .strict();
const ref = { id, version };
/** Each replaces its list as a whole. */
export const setItemsInput = z.object({ ...ref, items: z.array(itemInput).max(200) }).strict();
export const setStakeholdersInput = z.object({ ...ref, stakeholders }).strict();
export const setCompetitorsInput = z.object({ ...ref, competitors: rivals }).strict();
export const setRisksInput = z.object({ ...ref, risks: z.array(risk).max(100) }).strict();

/** Why criteria do not hold it back; needs the right to, and stays in the history. */
const override = z
  .object({ reason: said(300) })
  .strict()
  .optional();
export const createOpportunityInput = createSchema(opportunityFields).extend({
  /** The main pipeline, and a pipeline's first stage, when not said. */
  pipeline: id.optional(),
  stage: id.optional(),
  override,
  lead: id.nullish(),
  /** Who it is for, when not oneself; needs the right to transfer. */
  owner: id.optional(),
  items: setItemsInput.shape.items.optional(),
  stakeholders: stakeholders.optional(),
});
const set = setSchema(opportunityFields);
export const updateOpportunityInput = updateSchema(set);
export const updateOpportunitiesInput = bulkSchema(set.omit({ name: true, customer: true, tags: true }));
export type CreateOpportunityInput = z.input<typeof createOpportunityInput>;

export const transferOpportunitiesInput = z
  .object({ records: z.array(versionedRef).min(1).max(500), to: id, reason })
  .strict();
export const setOpportunityCollaboratorsInput = z
  .object({ ...ref, collaborators: z.array(id).max(20) })
  .strict();
const tag = said(30);
export const tagOpportunitiesInput = z
  .object({
    ids: z.array(id).min(1).max(500),
    add: z.array(tag).max(20).optional(),
    remove: z.array(tag).max(20).optional(),
    reason,
  })
  .strict();

/** `set` fills in what the stage asks for in the same act. */
export const moveStageInput = z.object({ ...ref, stage: id, set: set.optional(), override }).strict();
export const checkMoveInput = z.object({ id, stage: id }).strict();
const closing = {
  ...ref,
  /** One of the company's ends of this kind; the first when not said. */
  stage: id.optional(),
  /** The day it ended, today when not said; no later day. */
  on: z.iso.date().optional(),
  note: words(2000).nullish(),
  competitor: id.nullish(),
};
const reasonKey = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/);
export const closeWonInput = z
  .object({ ...closing, reason: reasonKey.optional(), set: set.optional(), override })
  .strict();
export const closeLostInput = z.object({ ...closing, reason: reasonKey }).strict();
export const reopenOpportunityInput = z
  .object({ ...ref, /** Where it stood before when not said. */ stage: id.optional(), reason })
  .strict();

export const opportunityDto = recordSchema(opportunityFields).extend({
  daysInStage: z.number().nullable(),
  winRate: z.number(),
  weightedAmount: z.number().nullable(),
});
