import { z } from "zod";
import { errorCodes } from "#lib/platform/errors.ts";

const change = z.object({ field: z.string(), before: z.unknown(), after: z.unknown() });

/** A refusal as it leaves the API (RFC 9457), with what a program can act on. */
export const problemSchema = z.object({
  type: z.string().describe("`urn:huike:error:<reason>`"),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().describe("What went wrong and what to do, in the language of the person"),
  code: z.enum(errorCodes),
  reason: z.string().optional(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  errors: z
    .array(z.object({ field: z.string(), reason: z.string() }))
    .optional()
    .describe("The fields that are wrong"),
  diff: z.array(change).optional().describe("409: what differs from what the caller had seen"),
  hits: z
    .array(z.record(z.string(), z.unknown()))
    .optional()
    .describe("409: records that look the same; little of those that the caller may not see"),
  criteria: z
    .array(z.record(z.string(), z.unknown()))
    .optional()
    .describe("422: what a stage asks for and is not met"),
  requestId: z.string(),
});
