import { z } from "zod";
import { conversionChance } from "#lib/domains/leads/index.ts";
import { defineTool, noResult } from "../tool.ts";

export const leadChance = defineTool({
  name: "lead_chance",
  description:
    "How likely a lead is to convert, 0–1, and how that is known: a model learnt from ended leads with its calibration error, the rate among similar scores, or only the score where too few have ended.",
  risk: "read",
  right: "lead.read",
  input: z.object({ lead: z.string().max(64).describe("Id of the lead, lead_…") }),
  card: "lead_record",
  async run({ lead: id }, { context }) {
    const chance = await conversionChance(context, { id });
    return { ...noResult, output: chance, records: [{ type: "lead", id, op: "read" }] };
  },
});
