import { z } from "zod";
import { listCompetitors } from "#lib/domains/opportunities/index.ts";
import { defineTool, noResult } from "../tool.ts";

export const competitorList = defineTool({
  name: "competitor_list",
  description:
    "Who else sells what we sell: what they are good and bad at, what to say against them, and how many open deals they are in.",
  risk: "read",
  right: "opportunity.read",
  input: z.object({ q: z.string().max(80).optional().describe("Part of a name or alias") }),
  card: "record_table",
  async run({ q }, { context, t }) {
    const { items } = await listCompetitors(context, q ? { q } : {});
    const rows = items.map((each) => ({
      id: each.id,
      cells: [
        { text: each.name },
        { text: each.strengths.join(t("lead.clauseComma")) || "—" },
        { text: each.weaknesses.join(t("lead.clauseComma")) || "—" },
        { text: String(each.openDeals), sort: each.openDeals },
      ],
    }));
    const columns = ["name", "strengths", "weaknesses"].map((key) => ({
      key,
      label: t(`agents.rival.${key}`),
    }));
    return {
      ...noResult,
      output: { competitors: items },
      artifacts:
        rows.length === 0
          ? []
          : [
              {
                kind: "record_table",
                data: {
                  title: t("agents.rival.title"),
                  object: "competitor",
                  href: null,
                  total: rows.length,
                  columns: [
                    ...columns,
                    { key: "openDeals", label: t("agents.rival.openDeals"), numeric: true },
                  ],
                  rows,
                },
              },
            ],
      untrusted: rows.length > 0,
    };
  },
});
