"use client";
import { useEffect, useEffectEvent, useState } from "react";
import type { ListQuery, LoadAggregate } from "#components/shared/table/list-types.ts";
import { sumsQuery } from "#components/shared/table/sums-query.ts";
import type { AggregateRow } from "#lib/platform/records/contract.ts";

type TotalsOptions = {
  query: ListQuery;
  aggregate: LoadAggregate | undefined;
  sums: readonly string[];
  /** Something that is new whenever the rows are. */
  version: unknown;
};

/** What all matching records add up to; null until it is known. A box of words is not part of an aggregate. */
export function useTotals({ query, aggregate, sums, version }: TotalsOptions): AggregateRow | null {
  const [totals, setTotals] = useState<AggregateRow | null>(null);
  const asks = aggregate !== undefined && sums.length > 0 && !query.q;
  const key = asks ? JSON.stringify([query.filter, sums]) : "";
  const ask = useEffectEvent(async () => {
    const answer = await aggregate?.({ filter: query.filter, measures: sumsQuery(sums) });
    return answer?.items[0] ?? null;
  });
  useEffect(() => {
    let late = false;
    async function run() {
      const row = key && version ? await ask().catch(() => null) : null;
      if (!late) setTotals(row);
    }
    void run();
    return () => {
      late = true;
    };
  }, [key, version]);
  return totals;
}
