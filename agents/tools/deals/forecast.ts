import { z } from "zod";
import type { Forecast } from "#lib/domains/opportunities/contract.ts";
import { forecast } from "#lib/domains/opportunities/index.ts";
import { formatMoney } from "#lib/platform/messages/format.ts";
import type { Translate } from "#lib/platform/messages/translate.ts";
import { filter } from "#lib/platform/records/contract.ts";
import { namesInFilter, resolveFilter } from "../records/resolve-filter.ts";
import { defineTool, noResult } from "../tool.ts";

const input = z.object({
  unit: z.enum(["month", "quarter"]).optional(),
  from: z.iso.date().optional().describe("A day of the first period; today's when absent"),
  periods: z.number().int().min(1).max(12).optional(),
  by: z.enum(["owner", "team", "pipeline"]).optional(),
  filter: filter.optional(),
  names: namesInFilter.optional(),
  target: z.number().min(0).max(1e12).optional().describe("What is to be reached in a period, in yuan"),
});

function labelOf({ from, to }: { from: string; to: string }, t: Translate): string {
  const [year = "", first] = from.split("-");
  const last = Number(to.split("-")[1]);
  return Number(first) === last
    ? t("agents.aggregate.month", { year, month: last })
    : t("agents.aggregate.quarter", { year, month: Number(first), last });
}

/** Weighted by chance in the middle, what is safe below, what is possible above. */
function pointsOf({ periods }: Forecast, t: Translate) {
  return periods.map((period) => ({
    label: labelOf(period, t),
    value: period.total.weighted,
    low: Math.min(period.total.committed, period.total.weighted),
    high: Math.max(period.total.best + period.total.pipeline, period.total.weighted),
  }));
}

export const forecastShow = defineTool({
  name: "forecast",
  description:
    "What open and won deals will bring per month or quarter: won, promised, weighted by chance, best case; also deals without a day and those whose day has passed.",
  risk: "read",
  right: "forecast.read",
  input,
  card: "chart",
  async run({ target, names = [], ...asked }, { context, t }) {
    const { filter, unknown } = await resolveFilter(context, asked.filter, names, "opportunity");
    if (unknown.length > 0) return { ...noResult, output: { unknown } };
    const given = { ...asked, ...(filter && { filter }) };
    const found = await forecast(context, given);
    const { overdue, undated } = found;
    const points = pointsOf(found, t);
    const outside = overdue.open + undated.open;
    const empty = points.every(({ value, high }) => value === 0 && high === 0) && outside === 0;
    const note = t("agents.forecast.outside", {
      overdue: overdue.open,
      undated: undated.open,
      amount: formatMoney(overdue.weighted + undated.weighted, t),
    });
    return {
      ...noResult,
      output: { ...found, target: target ?? null },
      artifacts: empty
        ? []
        : [
            {
              kind: "chart",
              data: {
                title: t("agents.forecast.title"),
                form: "band",
                unit: "money",
                series: [{ name: t("agents.forecast.weighted"), points }],
                ...(target !== undefined && {
                  target: { label: t("agents.forecast.target"), value: target },
                }),
                ...(outside > 0 && { note }),
              },
            },
          ],
    };
  },
});
