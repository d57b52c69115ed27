import { z } from "zod";

export const scoreFactor = z.object({
  key: z.enum(["companySize", "budget", "industryMatch", "urgency", "contactQuality"]),
  weight: z.number(),
  /** 0–100. */
  value: z.number(),
  known: z.boolean(),
  /** A message key with its parameters, so that the reason reads well in any language. */
  reason: z.object({ key: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }),
});
export type ScoreFactor = z.infer<typeof scoreFactor>;
export type ScoreWeights = Record<ScoreFactor["key"], number>;
const weight = z.number().min(0).max(1);
/** A new version of the weights; they add up to 1. */
export const setScoreWeightsInput = z
  .object({
    weights: z
      .object({
        companySize: weight,
        budget: weight,
        industryMatch: weight,
        urgency: weight,
        contactQuality: weight,
      })
      .strict()
      .refine((weights) => Math.abs(Object.values(weights).reduce((sum, each) => sum + each, 0) - 1) < 1e-6, {
        params: { reason: "weights_sum" },
      }),
    reason: z.string().trim().max(300).optional(),
  })
  .strict();
/** One stretch of leads to be scored anew; the answer says where the next begins. */
export const rescoreLeadsInput = z
  .object({ after: z.string().max(64).optional(), limit: z.number().int().min(1).max(5000).default(1000) })
  .strict();

export const leadScore = z.object({
  total: z.number(),
  confidence: z.number(),
  factors: z.array(scoreFactor),
  weightsVersion: z.number().int(),
});
export type LeadScore = z.infer<typeof leadScore>;

/**
 * How likely a lead is to convert, 0–1, and where that comes from: a model learnt from `outcomes` ended leads, the rate
 * among those with a similar score, or the score alone, which is no probability. `calibrationError` 0–1 is the model's.
 */
export type LeadChance = {
  probability: number;
  source: "model" | "history" | "score";
  outcomes: number;
  converted: number;
  calibrationError: number | null;
};
