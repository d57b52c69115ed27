import { readCount } from "../dates/read-count.ts";
import type { LastSentence } from "../model/dialogue.ts";
import type { Entity, EntityType } from "../model/entity.ts";
import { similarKinds } from "./similar-kinds.ts";

const HOUR = "[0-9零一二两三四五六七八九十]{1,3}";
const PART = "(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里)";
const CLOCK = new RegExp(
  `${PART}?(?:${HOUR}(?:点钟?|时)(?:半|[一三]刻|${HOUR}分?)?|\\d{1,2}:\\d{2})|${PART}$`,
);
const WEEKDAY = /^(?:周|星期|礼拜)[一二三四五六日天]/;
/** 下周二: the week in front of the day. */
const OF_WEEK = /^(?<week>(?:下下?|上上?)个?)(?:周|星期|礼拜)[一二三四五六日天]/;
const WEEK = /^(?:这|本|下下?|上上?)个?(?:周|星期|礼拜)$/;

type Words = { type?: EntityType | undefined; was?: string | undefined; is: string };

const splitDate = (text: string): { day: string; clock: string } => {
  const clock = CLOCK.exec(text)?.[0] ?? "";
  return { day: text.replace(clock, "").replace(/的$/, ""), clock };
};

/** The day that stays and the hour that changes, or the other way round: 四点 after 明天下午三点, 周二 after 下周. */
function mergeDates(was: string, is: string): string {
  const [old, now] = [splitDate(was), splitDate(is)];
  if (WEEK.test(old.day) && WEEKDAY.test(now.day))
    return `${old.day.replace(/个?(?:周|星期|礼拜)$/, "")}${is}`;
  // 周三 after 下周二 is that week's: who puts right the day stays in the week.
  const week = OF_WEEK.exec(old.day)?.groups?.week;
  if (week !== undefined && WEEKDAY.test(now.day)) return `${week}${is}${now.clock === "" ? old.clock : ""}`;
  if (now.day === "" && now.clock !== "") {
    const part = new RegExp(PART).exec(old.clock)?.[0] ?? "";
    const own = new RegExp(`^${PART}`).test(now.clock);
    return `${old.day}${own ? "" : part}${now.clock}`;
  }
  return now.clock === "" && now.day !== "" ? `${is}${old.clock}` : is;
}

const SHIFT = /^(?:那|就)?(?:再|往)?(?<way>提前|推迟|延后|早|晚|前|后)/;
const LENGTH = /(?<count>\d{1,3}|[一两二三四五六七八九十半])个?(?<unit>天|日|周|星期|礼拜|月)/;
const DAYS: Record<string, number> = { 天: 1, 日: 1, 周: 7, 星期: 7, 礼拜: 7 };

/** 早一周, 晚两天: so long before or after the day that was named. */
function movedDay({ type, value, text }: Entity, is: string): string | undefined {
  const way = SHIFT.exec(is)?.groups?.way;
  const { count, unit = "" } = LENGTH.exec(is)?.groups ?? {};
  const days = DAYS[unit];
  if (type !== "date" || way === undefined || count === undefined || days === undefined) return undefined;
  const moved = readCount(count) * days * (/[早前]/.test(way) ? -1 : 1);
  const day = new Date(Date.parse(value.from) + moved * 86_400_000).toISOString().slice(0, 10);
  return `${day}${splitDate(text).clock}`;
}

/** The one in the sentence before that the words take the place of. */
function placeOf({ entities }: LastSentence, { type, was }: Words): Entity | undefined {
  const alike =
    type === undefined ? [] : entities.filter((entity) => similarKinds(type).includes(entity.type));
  const same = alike.filter((entity) => entity.type === type);
  const named =
    was === undefined ? undefined : alike.find(({ text }) => text.includes(was) || was.includes(text));
  return (
    named ?? (was === undefined ? (same.at(-1) ?? alike.at(-1)) : same.length === 1 ? same[0] : undefined)
  );
}

/**
 * Returns the sentence before with other words in the place of those of the same kind; undefined when nothing in it can
 * be meant.
 */
export function replaceWords(last: LastSentence, words: Words): string | undefined {
  if (words.type === undefined && words.was === undefined) return words.is;
  const place = placeOf(last, words);
  if (place !== undefined) {
    const { start, end, type, text } = place;
    const is = type === "date" ? (movedDay(place, words.is) ?? mergeDates(text, words.is)) : words.is;
    return `${last.text.slice(0, start)}${is}${last.text.slice(end)}`;
  }
  if (words.was === undefined || !last.text.includes(words.was)) return undefined;
  return last.text.replace(words.was, () => words.is);
}
