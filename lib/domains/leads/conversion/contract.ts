import { z } from "zod";
import { versionedRef } from "#lib/platform/records/schemas/contract.ts";

const id = z.string().max(64);

export const convertLeadInput = z
  .object({
    id,
    version: versionedRef.shape.version,
    /** The company that it already is; without one, a customer is made of the lead. */
    customer: id.optional(),
    /** Likewise the person; without one, a contact is made when the lead names somebody. */
    contact: id.optional(),
    /** The deal to open; none when absent. What is left out is taken from the lead and the main pipeline. */
    opportunity: z
      .object({
        name: z.string().trim().min(1).max(120).optional(),
        amount: z.number().min(0).max(1e12).optional(),
        expectedCloseOn: z.iso.date().optional(),
        pipeline: id.optional(),
      })
      .strict()
      .optional(),
    /** `ask` refuses when a customer or contact looks the same; `create` makes another all the same. */
    onDuplicate: z.enum(["ask", "create"]).default("ask"),
  })
  .strict();
