import type { Filter } from "#lib/platform/records/contract.ts";
import { calendar } from "../../dates/calendar.ts";
import type { Clock } from "../../dates/read-clock.ts";
import type { DateValue } from "../../model/entity.ts";
import { relativePeriod } from "./relative-period.ts";

// 30天以前 is all that lies before.
const EARLIER = /(?:以|之)前$/;

/** The condition that a date lies in the period, relative to today where the words are. */
export function inPeriod(field: string, value: DateValue, clock: Clock): Filter {
  const { from, to, direction, text } = value;
  const period = relativePeriod(value, clock);
  if (period !== undefined) return { field, op: "within", value: period };
  const today = calendar.format(clock.today);
  if (direction === "before" && from !== today) return { field, op: "lte", value: to };
  if (direction === "after" && to <= from) return { field, op: "gte", value: from };
  if (direction === undefined && EARLIER.test(text) && from === to) return { field, op: "lte", value: to };
  return from === to ? { field, op: "eq", value: from } : { field, op: "between", value: [from, to] };
}
