import type { DateValue, Entity } from "../../../lib/language/index.ts";
import type { DateAlternative, Expected } from "./measure-third-party.ts";

/** Dates, periods, times of day, lengths of time and rhythms, each in the entity that says it here. */
export function judgeDates(expected: Expected[], entities: Entity[]): boolean {
  const dates = entities.flatMap((entity) => (entity.type === "date" ? [entity.value] : []));
  const days = entities.flatMap((entity) => (entity.type === "duration" ? [entity.value.days] : []));
  if (expected.length === 0) return dates.length === 0;
  return expected.every(({ type, resolution }) => {
    const alternatives = resolution.values ?? [];
    if (type.endsWith(".set")) return entities.some((entity) => entity.type === "recurrence");
    if (type.endsWith(".duration"))
      return alternatives.some(({ value }) =>
        days.some((each) => Math.abs(each * 86_400 - Number(value)) < 60),
      );
    if (alternatives.every(({ value }) => value === "not resolved")) return dates.length === 0;
    return alternatives.some((alternative) =>
      dates.some((value) => (/time/.test(alternative.type) ? sameTime : sameDay)(alternative, value)),
    );
  });
}

const DAY = /^\d{4}-\d\d-\d\d/;

/** `value`, `start` and `end` are `day time` or a time alone; seconds are not kept here. */
function sameTime(alternative: DateAlternative, value: DateValue): boolean {
  const { from: opens, to: closes } = value.window ?? {};
  const begins = value.time ?? opens;
  const ends = value.timeTo ?? (value.direction === "before" ? value.time : closes);
  const at = (said: string | undefined, day: string, time: string | undefined) => {
    if (said === undefined) return true;
    const clock = said.slice(-8, -3);
    return (
      (!DAY.test(said) || said.slice(0, 10) === day || said.slice(0, 10) === value.lunar) &&
      clock === (time ?? "00:00")
    );
  };
  if (alternative.value !== undefined) {
    // 马上 is now there, and as soon as possible here.
    if (value.urgent === true) return alternative.value.slice(0, 10) === value.from;
    return at(alternative.value, value.from, begins);
  }
  // What they say for 晚上 (16 to 20) nobody means.
  if (value.window !== undefined && value.time === undefined && !DAY.test(alternative.start ?? ""))
    return true;
  return at(alternative.start, value.from, begins) && at(alternative.end, value.to, ends);
}

/**
 * Their period ends are exclusive, ours inclusive, and where they stop a range of months
 * or years at the start of the last one (三月和九月之间 ends on 1 September), ours holds
 * all of it. An open end is not compared. Lunar days are theirs as said and ours reckoned, with the said one beside.
 */
function sameDay(alternative: DateAlternative, value: DateValue): boolean {
  if (alternative.value !== undefined) {
    const day = alternative.value.slice(0, 10);
    return day === value.from || (value.lunar !== undefined && day === value.lunar.padStart(10, "0"));
  }
  const { start, end } = alternative;
  const startsAlike =
    start === undefined ||
    start.slice(0, 10) === value.from ||
    (alternative.Mod === "after" && start <= value.from);
  const endsAlike =
    end === undefined ||
    end.slice(0, 10) === value.to ||
    dayBefore(end.slice(0, 10)) === value.to ||
    holdsLastUnit(end.slice(0, 10), value.to);
  return startsAlike && endsAlike;
}

function holdsLastUnit(end: string, to: string): boolean {
  const lastOfMonth = dayBefore(`${to.slice(0, 8)}28`) < to && Number(to.slice(8)) >= 28;
  return (
    lastOfMonth &&
    end.endsWith("-01") &&
    (end.slice(0, 7) === to.slice(0, 7) || (end.slice(5) === "01-01" && end.slice(0, 4) === to.slice(0, 4)))
  );
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
