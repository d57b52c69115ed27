import type { Filter } from "#lib/platform/records/contract.ts";
import type { Span } from "../../model/span.ts";
import { shiftedPeriod } from "../figures/compared-periods.ts";
import type { Compared } from "../reading.ts";
import { spansOf } from "../scene.ts";

/** 跟去年同期比呢: what the period of the former query is held against. */
export function shiftedComparison(spans: readonly Span[], filters: readonly Filter[]): Compared | undefined {
  const [comparison] = spansOf(spans, "period_comparison");
  if (comparison === undefined || comparison.value.kind === "named") return undefined;
  const dated = filters.find((filter) => "field" in filter && filter.op === "within");
  if (dated === undefined || !("field" in dated)) return undefined;
  const { value } = dated;
  if (typeof value !== "object" || !("unit" in value)) return undefined;
  return shiftedPeriod(value, comparison.value.kind);
}
