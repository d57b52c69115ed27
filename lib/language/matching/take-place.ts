import { DOUBTFUL_PLACES, LONGEST_PLACE, PLACES } from "./place-names.ts";

const RANK =
  /^(?:特别行政区|(?:壮族|回族|维吾尔)?自治区|\p{Script=Han}{0,9}?自治州|地区|省(?!心|钱|力)|市(?![场政民区售值容]))/u;
const DISTRICT =
  /^(?:(?:经济)?(?:技术)?开发区|高新(?:技术(?:产业)?)?(?:开发)?区|工业园区|\p{Script=Han}{2}(?:新区|[区县]))/u;
/** Said without 市 as well: 苏州工业园区. */
const ZONE = /^(?:(?:经济)?(?:技术)?开发区|高新区|工业园区)/;
const EXACT_RANK = /^(?:特别行政区|(?:壮族|回族|维吾尔)?自治区|地区|[省市])$/;

/** The place that folded text begins with, `length` with its rank: 江苏省, 苏州市, 浦东新区. */
export type Place = { name: string; length: number };

/** Returns the place at the beginning of a text, or undefined. */
export function takePlace(text: string): Place | undefined {
  for (let length = Math.min(LONGEST_PLACE, text.length); length >= 2; length -= 1) {
    const name = text.slice(0, length);
    const known = PLACES.has(name);
    if (!known && !DOUBTFUL_PLACES.has(name)) continue;
    const rank = RANK.exec(text.slice(length, length + 16))?.[0] ?? "";
    if (!known && rank === "") continue;
    const place = { name, length: length + rank.length };
    const within = rank.endsWith("市") ? DISTRICT : ZONE;
    const district = within.exec(text.slice(place.length, place.length + 16))?.[0] ?? "";
    return { name, length: place.length + district.length };
  }
  return undefined;
}

/** Whether a text is a place and nothing more: 上海, 苏州市, 江苏苏州. */
export function isPlace(text: string): boolean {
  let rest = text;
  for (let count = 0; count < 3 && rest !== ""; count += 1) {
    const place = takePlace(rest);
    // Doubtful ones are meant as places where nothing else stands: (中山).
    if (!place) return DOUBTFUL_PLACES.has(rest) || EXACT_RANK.test(rest);
    rest = rest.slice(place.length);
  }
  return rest === "";
}
