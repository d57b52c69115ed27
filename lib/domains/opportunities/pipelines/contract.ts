import { z } from "zod";
import { filter } from "#lib/platform/records/contract.ts";
import { isWebAddress, notWeb } from "#lib/platform/records/schemas/contract.ts";
import { stageKinds } from "../fields/contract.ts";

const id = z.string().max(64);
const version = z.number().int().positive().optional();
const said = (most: number) => z.string().trim().min(1).max(most);
/** A fixed word for code, imports and history: never changed after. */
const key = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/);

const criterion = z.object({ key, text: said(200), filter, advisory: z.boolean().optional() }).strict();
const criteria = z
  .array(criterion)
  .max(20)
  .refine((all) => new Set(all.map((each) => each.key)).size === all.length, {
    params: { reason: "criterion_keys_repeat" },
  });
const stage = z
  .object({
    name: said(40),
    /** Percent. */
    probability: z.number().int().min(0).max(100),
    /** Longer than this is stuck; null: never. */
    normalDays: z.number().int().min(1).max(1000).nullish(),
    /** Names of fields of the opportunity, own ones as `custom.<key>`. */
    requiredFields: z.array(z.string().max(80)).max(40),
    entryCriteria: criteria,
    exitCriteria: criteria,
    /** What to do here, for people. */
    guidance: z.string().trim().max(2000).nullish(),
  })
  .strict();
const newStage = stage.partial().extend({
  key,
  name: said(40),
  kind: z.enum(stageKinds).default("open"),
  probability: z.number().int().min(0).max(100).optional(),
});
export type NewStage = z.output<typeof newStage>;

export const createPipelineInput = z
  .object({ key, name: said(40), main: z.boolean().default(false), stages: z.array(newStage).min(3).max(40) })
  .strict()
  .refine(({ stages }) => new Set(stages.map((each) => each.key)).size === stages.length, {
    path: ["stages"],
    params: { reason: "stage_keys_repeat" },
  })
  .refine(({ stages }) => stageKinds.every((kind) => stages.some((each) => each.kind === kind)), {
    path: ["stages"],
    params: { reason: "pipeline_needs_ends" },
  });
export type CreatePipelineInput = z.input<typeof createPipelineInput>;
export const updatePipelineInput = z
  .object({
    id,
    version,
    set: z
      .object({ name: said(40), main: z.boolean() })
      .partial()
      .strict(),
  })
  .strict();
export const createStageInput = newStage.extend({
  pipeline: id,
  /** Its place among the stages; before the ends when not said. */
  position: z.number().int().min(0).max(60).optional(),
});
export const updateStageInput = z.object({ id, version, set: stage.partial() }).strict();
/** All ids, in their new order. */
export const reorderPipelinesInput = z.object({ pipelines: z.array(id).min(1).max(50) }).strict();
export const reorderStagesInput = z.object({ pipeline: id, stages: z.array(id).min(1).max(60) }).strict();

const reason = z.object({ key: key.optional(), name: said(40).nullish() }).strict();
export const setCloseReasonsInput = z
  .object({ outcome: z.enum(["won", "lost"]), reasons: z.array(reason).min(1).max(40) })
  .strict()
  .refine(({ reasons }) => reasons.every(({ key: given, name }) => given ?? name), {
    path: ["reasons"],
    params: { reason: "reason_needs_name" },
  });
/** `name` is null where the messages name it: `choices.opportunity.closeReason.<key>`. */
export type CloseReasonDto = { outcome: "won" | "lost"; key: string; name: string | null };

export const listPipelinesInput = z.object({ archived: z.boolean().default(false) }).strict();
export const stageDto = stage.extend({
  id: z.string(),
  version: z.number(),
  key: z.string(),
  kind: z.enum(stageKinds),
  position: z.number(),
  normalDays: z.number().nullable(),
  guidance: z.string().nullable(),
  archived: z.boolean(),
});
export type StageDto = z.infer<typeof stageDto>;
export type PipelineDto = {
  id: string;
  version: number;
  key: string;
  name: string;
  main: boolean;
  archived: boolean;
  stages: StageDto[];
};

const competitor = z
  .object({
    name: said(80),
    aliases: z.array(said(80)).max(20),
    website: z.string().trim().max(200).refine(isWebAddress, notWeb).nullish(),
    strengths: z.array(said(300)).max(30),
    weaknesses: z.array(said(300)).max(30),
    /** What to say against them. */
    answer: z.string().trim().max(2000).nullish(),
  })
  .strict();
export const createCompetitorInput = competitor.partial().extend({ name: said(80) });
export const nameCompetitorInput = competitor.pick({ name: true });
export const updateCompetitorInput = z.object({ id, version, set: competitor.partial() }).strict();
export const listCompetitorsInput = z.object({ q: z.string().trim().max(80).optional() }).strict();
export type CompetitorDto = {
  id: string;
  version: number;
  name: string;
  aliases: string[];
  website: string | null;
  strengths: string[];
  weaknesses: string[];
  answer: string | null;
  /** Open deals, among those that the person sees, that they are in. */
  openDeals: number;
};
