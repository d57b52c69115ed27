import type { Turn } from "#agents/runtime/turn.ts";
import { addDays, momentAt, momentOf } from "#agents/skills/said-moment.ts";
import { readCount, understand } from "#lib/language/index.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { env } from "#lib/platform/env.ts";

const then = /到时候?|届时|到点|到期(?:了)?(?:就|再)?|那天/u;
const workdays = /(?<count>[一二两三四五六七八九十\d]{1,3})(?:个)?工作日/u;
/** So many days of work after a day. */
function afterWorkdays(day: string, count: number): string {
  let at = day;
  for (let left = count; left > 0; ) {
    at = addDays(at, 1);
    if (![0, 6].includes(new Date(`${at}T00:00:00Z`).getUTCDay())) left -= 1;
  }
  return at;
}

/** 到时候叫我: the day of which was spoken just before; null where none was. */
export function thenMeant({ clause, history, now }: Turn): string | null {
  if (!then.test(clause.text)) return null;
  const today = dayOf(now);
  for (const { role, text } of history.toReversed().slice(0, 4)) {
    if (role !== "user") continue;
    const count = readCount(workdays.exec(text)?.groups?.count);
    if (count > 0) return momentAt(afterWorkdays(today, count));
    const { entities } = understand(text, { now, timeZone: env().TIME_ZONE });
    const date = entities.find((each) => each.type === "date" && each.value.to > today);
    if (date?.type === "date") return momentOf(date.value);
    const length = entities.find(({ type }) => type === "duration");
    if (length?.type === "duration") return momentAt(addDays(today, Math.ceil(length.value.days)));
  }
  return null;
}
