import { z } from "zod";
import { leadSorts, leadSources, leadStatuses } from "#lib/domains/leads/contract.ts";
import { listLeads } from "#lib/domains/leads/index.ts";
import { defineTool, noResult } from "../tool.ts";
import { leadRow } from "./present-lead.ts";

const input = z.object({
  q: z.string().max(100).optional().describe("Part of a company, contact, need or phone"),
  status: z.enum(leadStatuses).optional(),
  source: z.enum(leadSources).optional(),
  industry: z.string().max(60).optional(),
  minScore: z.number().min(0).max(100).optional().describe("Lowest score; high quality starts at 60"),
  createdFrom: z.string().optional().describe("ISO time with offset, inclusive"),
  createdTo: z.string().optional().describe("ISO time with offset, exclusive"),
  sort: z.enum(leadSorts).optional().describe("-score lists the best first"),
  limit: z.number().int().min(1).max(50).optional(),
});

function hrefFor(filter: z.output<typeof input>): string {
  const { limit: _limit, ...kept } = filter;
  const pairs = Object.entries(kept).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, String(value)]],
  );
  return `/leads?${new URLSearchParams(pairs as [string, string][])}`;
}

export const leadList = defineTool({
  name: "lead_list",
  description:
    "List leads by filter, best or newest first, with score and its factors. Use for questions about several leads.",
  risk: "read",
  right: "lead.read",
  input,
  card: "lead_table",
  async run(filter, { context, t }) {
    const page = await listLeads(context, {
      ...filter,
      limit: filter.limit ?? 20,
      sort: filter.sort ?? "-score",
      count: true,
      factors: true,
    });
    const rows = page.items.map((lead) => leadRow(lead, t));
    return {
      ...noResult,
      output: { total: page.total, leads: page.items },
      records: page.items.map((lead) => ({ type: "lead", id: lead.id, op: "read" as const })),
      artifacts:
        rows.length === 0
          ? []
          : [
              {
                kind: "lead_table",
                data: {
                  title: t("agents.leadList.title"),
                  href: hrefFor(filter),
                  threshold: filter.minScore ?? null,
                  total: page.total ?? rows.length,
                  rows,
                },
              },
            ],
      untrusted: rows.length > 0,
    };
  },
});
