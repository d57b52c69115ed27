import { calendar } from "../../dates/calendar.ts";
import type { DateValue } from "../../model/entity.ts";
import { PAST_FIELDS } from "./happenings.ts";

const dayOf = (day: string): number => Date.parse(day) / 86_400_000;
const isWeek = ({ from, to }: DateValue): boolean =>
  calendar.weekday(dayOf(from)) === 1 && dayOf(to) - dayOf(from) === 6;

/** Monday to Sunday around a day. */
function weekAround(day: string): { from: string; to: string } {
  const monday = dayOf(day) - calendar.weekday(dayOf(day)) + 1;
  return { from: calendar.format(monday), to: calendar.format(monday + 6) };
}

/** 国庆来的线索 came last autumn, whatever comes next. */
export function inPast(value: DateValue, field: string, today: string): DateValue {
  const { from, to, direction } = value;
  const ahead = PAST_FIELDS.has(field) && (from > today || (direction === "before" && to > today));
  if (!ahead || /\d{4}|[下明]|大?后[天年]|next/.test(value.text)) return value;
  const back = (day: string) => {
    const at = Date.parse(day) / 86_400_000;
    const week = calendar.format(at - 7);
    // 国庆那周 is no week of this month.
    if (/周|星期|礼拜/.test(value.text) && week <= today) return week;
    return calendar.format(calendar.addMonths(at, /^\d{1,2}[号日]/.test(value.text) ? -1 : -12));
  };
  const before = { ...value, from: back(value.from), to: back(value.to) };
  const weeks = isWeek(value) && !isWeek(before);
  return weeks ? { ...before, ...weekAround(calendar.format(dayOf(before.from) + 3)) } : before;
}
