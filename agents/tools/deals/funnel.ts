import { z } from "zod";
import { funnel } from "#lib/domains/opportunities/index.ts";
import { formatMoney } from "#lib/platform/messages/format.ts";
import { filter } from "#lib/platform/records/contract.ts";
import { listHref } from "../records/list-href.ts";
import { namesInFilter, resolveFilter } from "../records/resolve-filter.ts";
import { defineTool, noResult } from "../tool.ts";

const input = z.object({
  pipeline: z.string().max(64).optional().describe("Id of a pipeline; the main one when absent"),
  from: z.iso.date().optional().describe("Deals created from this day"),
  to: z.iso.date().optional(),
  filter: filter.optional(),
  names: namesInFilter.optional(),
});

export const funnelShow = defineTool({
  name: "funnel",
  description:
    "How deals go through a pipeline: how many and how much stand in each stage, how many come further, days spent, won and lost.",
  risk: "read",
  right: "opportunity.read",
  input,
  card: "chart",
  async run({ names = [], ...asked }, { context, t }) {
    const { filter, unknown } = await resolveFilter(context, asked.filter, names, "opportunity");
    if (unknown.length > 0) return { ...noResult, output: { steps: [], won: 0, lost: 0, unknown } };
    const given = { ...asked, ...(filter && { filter }) };
    const found = await funnel(context, given);
    const points = found.steps.map((step) => {
      const at = { field: "stage", op: "eq" as const, value: step.stage.id };
      const open = { field: "outcome", op: "eq" as const, value: "open" };
      const href = listHref("opportunity", {
        filter: { all: [...(given.filter ? [given.filter] : []), at, open] },
      });
      return {
        label: step.stage.name,
        value: step.count,
        detail: formatMoney(step.amount, t),
        ...(href && { href }),
      };
    });
    const empty = points.every(({ value }) => value === 0) && found.won + found.lost === 0;
    return {
      ...noResult,
      output: found,
      artifacts: empty
        ? []
        : [
            {
              kind: "chart",
              data: {
                title: t("agents.funnel.title"),
                form: "funnel",
                unit: "count",
                series: [{ name: t("agents.funnel.open"), points }],
                note: t("agents.funnel.ends", {
                  won: found.won,
                  wonAmount: formatMoney(found.wonAmount, t),
                  lost: found.lost,
                }),
              },
            },
          ],
    };
  },
});
