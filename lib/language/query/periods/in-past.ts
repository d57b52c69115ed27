import { calendar } from "../../dates/calendar.ts";
import type { DateValue } from "../../model/entity.ts";
import { PAST_FIELDS } from "./happenings.ts";

/** 国庆来的线索 came last autumn, whatever comes next. */
export function inPast(value: DateValue, field: string, today: string): DateValue {
  const { from, to, direction } = value;
  const ahead = PAST_FIELDS.has(field) && (from > today || (direction === "before" && to > today));
  if (!ahead || /\d{4}|[下明]|大?后[天年]|next/.test(value.text)) return value;
  const back = (day: string) => {
    const at = Date.parse(day) / 86_400_000;
    if (/周|星期|礼拜/.test(value.text)) return calendar.format(at - 7);
    return calendar.format(calendar.addMonths(at, /^\d{1,2}[号日]/.test(value.text) ? -1 : -12));
  };
  return { ...value, from: back(value.from), to: back(value.to) };
}
