import { z } from "zod";
import { mentionTypes, recordObjects } from "#lib/domains/records/contract.ts";
import { defineTool, noResult } from "../tool.ts";
import { resolveSubjects } from "./resolve-subjects.ts";

const input = z.object({
  mentions: z
    .array(
      z.object({
        key: z.string().max(40).describe("What the answer is called: customer, contact, deal"),
        type: z.enum(mentionTypes),
        text: z
          .string()
          .min(1)
          .max(120)
          .optional()
          .describe("As it was said; a deal of a company needs none"),
        objects: z.array(z.enum(recordObjects)).min(1).max(recordObjects.length).optional(),
        of: z.string().max(40).optional().describe("The key of the company it belongs to, named before it"),
        customer: z.string().max(64).optional().describe("Id of that company, when it is known already"),
        near: z.string().max(64).optional().describe("Id of a company to look at first, before all others"),
      }),
    )
    .min(1)
    .max(8),
});

export const recordsResolve = defineTool({
  name: "records_resolve",
  description:
    "Which records the person's words mean: for each one, several to choose from, or none. A person or deal may hang on a company named before it. Use before reading or writing a record that is named.",
  risk: "read",
  right: "conversation.use",
  input,
  card: "choice",
  async run({ mentions }, { context }) {
    const found = await resolveSubjects(context, mentions);
    const all = Object.values(found).flatMap(({ records }) => records);
    return {
      ...noResult,
      output: { found },
      records: all.flatMap(({ object, id }) =>
        object === "user" ? [] : [{ type: object, id, op: "read" as const }],
      ),
      untrusted: all.length > 0,
    };
  },
});
