import { z } from "zod";
import { practiceDeviations, practiceShares } from "#lib/domains/opportunities/index.ts";
import { defineTool, noResult } from "../tool.ts";

export const practiceShow = defineTool({
  name: "practice",
  description:
    "What won deals held to and lost ones did not (decision maker known, visits, talks, risks handled), with sample sizes; and open deals that were moved past a stage's criteria, by whom and why.",
  risk: "read",
  right: "opportunity.read",
  input: z.object({
    days: z.number().int().min(1).max(1000).optional().describe("For deviations; 90 when absent"),
  }),
  card: "report",
  async run({ days }, { context }) {
    const [{ items: shares }, { items: deviations }] = await Promise.all([
      practiceShares(context, {}),
      practiceDeviations(context, { ...(days && { days }) }),
    ]);
    return {
      ...noResult,
      output: { shares, deviations },
      records: deviations.map(({ deal }) => ({ type: "opportunity", id: deal.id, op: "read" as const })),
      untrusted: deviations.length > 0,
    };
  },
});
