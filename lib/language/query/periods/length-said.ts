import type { Period } from "#lib/platform/records/contract.ts";
import type { SpanOf } from "../../model/span.ts";
import { wholeUnits } from "./relative-period.ts";

type Unit = Extract<Period, { offset: number }>["unit"];
const UNITS: Readonly<Record<string, Unit>> = {
  day: "day",
  workday: "day",
  week: "week",
  month: "month",
  quarter: "quarter",
  year: "year",
};

/** A length of time in whole units of the calendar: 半年 is six months; undefined for hours and minutes. */
export function lengthSaid({ value }: SpanOf<"duration">): { amount: number; unit: Unit } | undefined {
  const unit = UNITS[value.unit];
  return unit && wholeUnits(value.amount, unit);
}
