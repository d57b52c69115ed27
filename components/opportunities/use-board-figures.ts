"use client";
import { useEffect, useEffectEvent, useState } from "react";
import { loadStuck, sumDeals } from "#app/(workspace)/opportunities/actions.ts";
import type { StuckCause } from "#lib/domains/opportunities/contract.ts";
import type { Filter } from "#lib/platform/records/contract.ts";

type StageSum = { count: number; amount: number };
/** The sums are none until they have been read: nothing is not the same as not yet known. */
type Figures = { sums: ReadonlyMap<string, StageSum> | null; stuck: ReadonlyMap<string, StuckCause[]> };
const none: Figures = { sums: null, stuck: new Map() };

async function read(filter: Filter): Promise<Figures> {
  const [{ items }, stuck] = await Promise.all([
    sumDeals({
      filter,
      groupBy: [{ field: "stage" }],
      measures: [{ fn: "count" }, { fn: "sum", field: "amount" }],
      limit: 200,
    }),
    loadStuck({ filter, limit: 200 }),
  ]);
  return {
    sums: new Map(
      items.map((row) => [
        String(row.stage),
        { count: Number(row.count), amount: Number(row.sum_amount ?? 0) },
      ]),
    ),
    stuck: new Map(stuck.items.map((item) => [item.id, item.stuck])),
  };
}

/** How many deals stand in each stage, what they add up to, and which do not move. */
export function useBoardFigures(filter: Filter) {
  const [figures, setFigures] = useState(none);
  const [attempt, setAttempt] = useState(0);
  const key = `${JSON.stringify(filter)} ${attempt}`;
  const ask = useEffectEvent(() => read(filter));
  useEffect(() => {
    let late = key === "";
    ask().then(
      (fresh) => late || setFigures(fresh),
      // The cards are there all the same; the figures come with the next change.
      () => {},
    );
    return () => {
      late = true;
    };
  }, [key]);
  return { ...figures, again: () => setAttempt((count) => count + 1) };
}
