import type { Turn } from "#agents/runtime/turn.ts";
import { addDays, comingDate, datesIn, isOneDay } from "#agents/skills/said-moment.ts";
import type { RecordBrief } from "#agents/tools/records/read-brief.ts";
import type { DateValue } from "#lib/language/index.ts";
import { dayOf } from "#lib/platform/day-range.ts";

const ahead = /(?:前|头)(?<count>[一二两三四五七十\d]{1,2})(?<unit>天|个?星期|周)/u;
const numbers: Record<string, number> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 七: 7, 十: 10 };
const meets = new Set(["visit", "meeting", "call"]);

/** 前一天, 提前三天, 前一周: so many days ahead of something that will take place; undefined when nothing like it is said. */
export function daysAhead({ clause: { text } }: Turn): number | undefined {
  const found = ahead.exec(text)?.groups;
  if (!found?.count) return undefined;
  const count = numbers[found.count] ?? Number(found.count);
  return Number.isNaN(count) ? undefined : count * (found.unit === "天" ? 1 : 7);
}

const named: [RegExp, readonly string[]][] = [
  [/拜访|上门|去(?:他们|客户)?(?=(?:之|的)?前)/u, ["visit"]],
  [/会|演示|见面|视频/u, ["meeting", "visit"]],
  [/电话/u, ["call"]],
];

/** The meeting that was talked about, else the next one in the calendar of who is talked about; 拜访前一天 is of a visit. */
function nextMeeting(brief: RecordBrief | null, { now, state, clause }: Turn): string | undefined {
  const event = clause.text.slice(0, Math.max(0, clause.text.search(ahead)));
  const wanted = named.find(([words]) => words.test(event))?.[1];
  const all = (brief?.tasks ?? []).flatMap(({ id, kind, startsAt }) =>
    meets.has(String(kind)) && typeof startsAt === "string" && startsAt > now.toISOString()
      ? [{ id, startsAt, kind: String(kind) }]
      : [],
  );
  const fitting = all.filter(({ kind }) => wanted?.includes(kind));
  const meetings = fitting.length > 0 ? fitting : all;
  const talkedOf = meetings.find(({ id }) => state.focus.some((each) => each.id === id));
  return talkedOf?.startsAt ?? meetings.map(({ startsAt }) => startsAt).sort()[0];
}

/**
 * The day that so many days ahead of the event falls on, with the hour that was said: of a day in the same words, else
 * of the next meeting. Undefined where there is no event, or the day has gone by.
 */
export function beforeEvent(turn: Turn, days: number, brief: RecordBrief | null): DateValue | undefined {
  const said = comingDate(turn);
  const meeting = nextMeeting(brief, turn);
  const spoken = datesIn(turn).map(({ value }) => value);
  const part = spoken.find(({ time, window }) => time !== undefined || window !== undefined);
  const ownDay =
    said && said !== part && isOneDay(said) && said.direction === undefined ? said.from : undefined;
  const event = ownDay ?? (meeting && dayOf(new Date(meeting)));
  if (event === undefined) return undefined;
  const day = addDays(event, -days);
  if (day < dayOf(turn.now)) return undefined;
  return {
    text: part?.text ?? "",
    from: day,
    to: day,
    ...(part?.time !== undefined && { time: part.time }),
    ...(part?.window !== undefined && { window: part.window }),
  };
}
