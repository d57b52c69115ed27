import type { Filter } from "#lib/platform/records/contract.ts";
import { calendar } from "../../dates/calendar.ts";
import type { Clock } from "../../dates/read-clock.ts";
import type { DateValue } from "../../model/entity.ts";
import { relativePeriod } from "./relative-period.ts";

// 30天以前 is all that lies before.
const EARLIER = /(?:以|之)前$/;

const BEFORE = /(?:早于|先于|不晚于|\bbefore) ?$/i;
const AFTER = /(?:晚于|迟于|不早于|\bafter) ?$/i;

/** 早于10月1号, 晚于上周五: the day only bounds; `before` is what stands in front of it. */
function beyond(field: string, { from, to }: DateValue, before: string): Filter | undefined {
  const near = before.slice(-8);
  if (BEFORE.test(near))
    return near.includes("不") ? { field, op: "lte", value: to } : { field, op: "lt", value: from };
  if (AFTER.test(near))
    return near.includes("不") ? { field, op: "gte", value: from } : { field, op: "gt", value: to };
  return undefined;
}

/** The condition that a date lies in the period, relative to today where the words are. */
export function inPeriod(field: string, value: DateValue, clock: Clock, before = ""): Filter {
  const { from, to, direction, text } = value;
  const bounded = beyond(field, value, before);
  if (bounded !== undefined) return bounded;
  const period = relativePeriod(value, clock);
  if (period !== undefined) return { field, op: "within", value: period };
  const today = calendar.format(clock.today);
  if (direction === "before" && from !== today) return { field, op: "lte", value: to };
  if (direction === "after" && to <= from) return { field, op: "gte", value: from };
  if (direction === undefined && EARLIER.test(text) && from === to) return { field, op: "lte", value: to };
  return from === to ? { field, op: "eq", value: from } : { field, op: "between", value: [from, to] };
}
