import { z } from "zod";
import { recordObjects } from "#lib/domains/records/contract.ts";
import { defineTool, noResult } from "../tool.ts";
import { type Meant, resolveMention } from "./resolve-mention.ts";

const input = z.object({
  mentions: z
    .array(
      z.object({
        text: z.string().min(1).max(100).describe("The words that name a record, e.g. 海川物流, 张总"),
        objects: z.array(z.enum(recordObjects)).min(1).max(recordObjects.length).optional(),
        customer: z.string().max(64).optional().describe("The customer that the record belongs to"),
      }),
    )
    .min(1)
    .max(8),
});

export const recordsResolve = defineTool({
  name: "records_resolve",
  description:
    "Which records the person's words mean: one, several to choose from, or none. Use before reading or writing a record that is named.",
  risk: "read",
  right: "conversation.use",
  input,
  card: "choice",
  async run({ mentions }, { context }) {
    const meant: Meant[] = [];
    for (const mention of mentions) meant.push(await resolveMention(context, mention));
    const only = meant.findLast(({ status }) => status === "one")?.records[0];
    return {
      ...noResult,
      output: { mentions: meant },
      records: meant.flatMap(({ records }) =>
        records.map(({ object, id }) => ({ type: object, id, op: "read" as const })),
      ),
      focus: only ? { type: only.object, id: only.id, label: only.label } : null,
      untrusted: meant.some(({ records }) => records.length > 0),
    };
  },
});
