import type { Filter, Period } from "#lib/platform/records/contract.ts";
import type { Span } from "../../model/span.ts";
import { shiftedPeriod } from "../figures/compared-periods.ts";
import type { Compared, QueryReading } from "../reading.ts";
import { spansOf } from "../scene.ts";

/** 跟去年同期比呢: what the period of the former query is held against. */
export function shiftedComparison(spans: readonly Span[], filters: readonly Filter[]): Compared | undefined {
  const [comparison] = spansOf(spans, "period_comparison");
  if (comparison === undefined || comparison.value.kind === "named") return undefined;
  return shiftedPeriod(periodIn(filters), comparison.value.kind);
}

/** The first period that conditions tell from today on. */
function periodIn(filters: readonly Filter[]): Period | undefined {
  const dated = filters.find((filter) => "field" in filter && filter.op === "within");
  const value = dated && "field" in dated ? dated.value : undefined;
  return typeof value === "object" && "unit" in value ? value : undefined;
}

/** 那这个月呢 after 上个月比上上个月: what is held against moves as far; undefined when that cannot be told. */
export function movedComparison(
  { filter, compareTo }: QueryReading,
  filters: readonly Filter[],
): Compared | undefined {
  const before = periodIn(filter === undefined ? [] : "all" in filter ? filter.all : [filter]);
  const now = periodIn(filters);
  const told = compareTo && before && now && "offset" in compareTo && "offset" in before && "offset" in now;
  if (!told || compareTo.unit !== now.unit || before.unit !== now.unit) return undefined;
  return { unit: now.unit, offset: now.offset + compareTo.offset - before.offset };
}
