import { now } from "#lib/platform/clock.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { query } from "#lib/platform/query.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import type { Records } from "#lib/platform/records/define-records.ts";
import { conditionsOf } from "#lib/platform/records/list-records.ts";
import { periodDays } from "#lib/platform/records/period-days.ts";
import { readNames } from "#lib/platform/records/present-records.ts";
import { type Forecast, forecastInput } from "../contract.ts";
import { forecastSums } from "../forecast.ts";
import { type ForecastRow, selectForecast } from "../forecast-repository.ts";
import { mayReadForecast } from "../policy.ts";
import { opportunityRecords } from "../records-repository.ts";

const kindOf = { owner: "user", team: "team", pipeline: "pipeline" } as const;
type Names = Map<string, string> | undefined;

function groupsOf(rows: ForecastRow[], names: Names) {
  const ids = [...new Set(rows.map(({ group }) => group))];
  const groups = ids.map((id) => ({
    group: { id, name: names?.get(id ?? "") ?? "" },
    ...forecastSums(rows.filter(({ group }) => group === id)),
  }));
  return groups.sort((left, right) => right.weighted - left.weighted);
}

/** What the person's deals will bring per month or quarter: won, promised, likely, and weighted by chance. */
export const forecast = query({
  name: "opportunity.forecast",
  input: forecastInput,
  access: mayReadForecast,
  run: async (call): Promise<Forecast> => {
    const { unit, from: day = dayOf(now()), periods, by, filter } = call.input;
    const asking = await askRecords(call, "opportunity");
    const where = conditionsOf(asking, opportunityRecords as unknown as Records, { filter });
    const spans = Array.from({ length: periods }, (_, offset) => periodDays({ unit, offset }, day));
    const starts = spans.map(({ from, to }) => ({ from: from ?? day, to: to ?? day }));
    const [first, last] = [starts[0]?.from ?? day, starts.at(-1)?.to ?? day];
    const rows = await selectForecast(call.tx, { unit, from: first, to: last, by, where });
    const wanted = by ? rows.map(({ group }) => ({ kind: kindOf[by], id: group })) : [];
    const names = by && (await readNames(call.tx, opportunityRecords, wanted)).get(kindOf[by]);
    const within = (period: string) => rows.filter((row) => row.period === period);
    return {
      periods: starts.map(({ from, to }) => ({
        from,
        to,
        total: forecastSums(within(from)),
        groups: by ? groupsOf(within(from), names) : [],
      })),
      overdue: forecastSums(within("overdue")),
      undated: forecastSums(within("undated")),
    };
  },
});
