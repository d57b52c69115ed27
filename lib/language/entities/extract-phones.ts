import type { PhoneValue } from "../model/entity.ts";
import type { SpanOf } from "../model/span.ts";
import { HAN_DIGITS } from "../numerals/numeral-characters.ts";
import { createOverlapGuard, type OverlapGuard } from "../text/create-overlap-guard.ts";

type Kind = PhoneValue["kind"];

const MOBILE =
  /(?<![\d.])(?:\(?(?:\+|00)? ?86\)?[- ]?)?(?<n>1[3-9]\d(?:[- ]?\d{4}[- ]?\d{4}|[- ]\d{3}[- ]\d{5}))(?!\d)/g;
/** 0912-345-678: a mobile number of Taiwan. */
const TAIWAN = /(?<![\d.])(?<n>09\d{2}[- ]?\d{3}[- ]?\d{3})(?!\d)/g;
/** 手机l3964O22118: a number as a scanner reads it off a card. */
const SCANNED = /(?<![A-Za-z\d])(?<n>[1lI][3-9][\dlIOo]{9})(?![A-Za-z\d])/g;
const SERVICE = /(?<![\d.])(?<n>[48]00[- ]?(?:\d{3}[- ]?\d{4}|\d{4}[- ]?\d{3}))(?!\d)/g;
const LANDLINE =
  /(?<![\d.])(?:(?:\+|00)86[- ]?)?(?<n>\(?0(?:10|2\d|[3-9]\d{2})\)?[- ]?\d{3,4}[- ]?\d{4}(?:(?:转|-| ?ext\.? ?| ?x ?)\d{1,6})?)(?!\d)/g;
/** 02-2788-1234 分机 305: a landline of Taiwan. */
const TAIWAN_LANDLINE =
  /(?<![\d.-])(?<n>\(?0[2-8]\)?[- ]\d{3,4}[- ]\d{4}(?: ?(?:转|分机|#|ext\.?) ?\d{1,6})?)(?!\d)/g;
const FOREIGN =
  /(?<![\d.])(?<n>\(?\+(?!86)\d{1,4}\)?[ -]?[\d() /-]{5,20}\d(?: ?(?:x|ext\.?) ?\d{1,6})?)(?!\d)/g;
/** 00 49 …, 011-82-…: another country, dialled from here or from America; (123) 456-7890 as Americans write it. */
const DIALLED =
  /(?<![\dA-Za-z.-])(?<!\d )(?<n>(?:00(?! ?86)|011[ -])[ -]?[1-9]\d{0,2}(?:[ -]\d{1,8}){1,4}|\(\d{3}\) ?\d{3}-\d{4}(?: ?(?:x|ext\.?) ?\d{1,6})?)(?!\d)/g;
const LABELLED =
  /(?:电话号?码?|手机号?码?|联系方式|座机|热线|号码|传真|致电|打给|拨打|拨|tel|phone|mobile|cell)(?:[^\d+(\n]{0,4})(?<n>[+(]{0,2}\d[\d ()./-]{4,24}\d(?: ?(?:x|ext\.?|转) ?\d{1,6})?)(?![\d@])/gi;

const SPOKEN =
  /(?<![零〇洞一二两三四五六七八九幺])[一幺] ?[三四五六七八九](?:[ -]?[零〇洞一二两三四五六七八九幺]){9}(?![零〇洞一二两三四五六七八九幺十百千万])/g;
const SPOKEN_DIGITS = new Map([...HAN_DIGITS, ["幺", 1], ["洞", 0]]);

/** Returns phone numbers; `number` is digits only, with a dash after a landline's area code. */
export function extractPhones(text: string): SpanOf<"phone">[] {
  const spoken = readSpoken(text);
  if (!/\d{3}/.test(text) && !/\d[ -]\d/.test(text)) return spoken;
  const found: SpanOf<"phone">[] = [...spoken];
  const guard = createOverlapGuard(text.length, spoken);
  collect(text, FOREIGN, "other", found, guard);
  collect(text, DIALLED, "other", found, guard);
  collect(text, MOBILE, "mobile", found, guard);
  collect(text, TAIWAN, "mobile", found, guard);
  readScanned(text, found, guard);
  collect(text, SERVICE, "service", found, guard);
  collect(text, TAIWAN_LANDLINE, "other", found, guard);
  collect(text, LANDLINE, "landline", found, guard);
  collect(text, LABELLED, "other", found, guard);
  return found.sort((a, b) => a.start - b.start);
}

/** 一三八零零…: a mobile number as voice input writes it; 幺 and 洞 stand for 1 and 0. */
function readSpoken(text: string): SpanOf<"phone">[] {
  if (!/[一幺][三四五六七八九]/.test(text)) return [];
  return [...text.matchAll(SPOKEN)].map((match) => {
    let number = "";
    for (const character of match[0]) number += SPOKEN_DIGITS.get(character) ?? "";
    const end = match.index + match[0].length;
    return { type: "phone", start: match.index, end, value: { number, kind: "mobile" } };
  });
}

function readScanned(text: string, found: SpanOf<"phone">[], guard: OverlapGuard): void {
  for (const match of text.matchAll(SCANNED)) {
    // Mostly digits: a word is none.
    if (match[0].replace(/\D/g, "").length < 7) continue;
    const number = match[0].replace(/[lI]/g, "1").replace(/[Oo]/g, "0");
    const span = { start: match.index, end: match.index + match[0].length };
    if (guard.take(span)) found.push({ type: "phone", ...span, value: { number, kind: "mobile" } });
  }
}

function collect(
  text: string,
  pattern: RegExp,
  kind: Kind,
  found: SpanOf<"phone">[],
  guard: OverlapGuard,
): void {
  for (const match of text.matchAll(pattern)) {
    const spoken = (match.groups?.n ?? match[0]).trim();
    const digits = spoken.replace(/\D/g, "");
    if (digits.length < 7 || digits.length > 18) continue;
    // 00 10 00 31 46 is a row of codes.
    if (pattern === DIALLED && !/\d{4}/.test(spoken)) continue;
    const end = match.index + match[0].length;
    const start = kind === "other" ? end - spoken.length : match.index;
    if (!guard.take({ start, end })) continue;
    found.push({
      type: "phone",
      start,
      end,
      value: { number: format(spoken, digits, kind), kind },
    });
  }
}

function format(spoken: string, digits: string, kind: Kind): string {
  if (kind === "mobile") return digits.slice(-11);
  if (kind === "other") return spoken.startsWith("+") || spoken.startsWith("(+") ? `+${digits}` : digits;
  if (kind === "service") return digits;
  const area = /^\(?(0(?:10|2\d|[3-9]\d{2}))/.exec(spoken)?.[1] ?? "";
  const extension = /(?:转|-|ext\.? ?|x ?)(\d{1,6})$/.exec(spoken)?.[1] ?? "";
  const local = digits.slice(area.length);
  const split = extension.length > 0 && local.length - extension.length >= 7;
  return split ? `${area}-${local.slice(0, -extension.length)}-${extension}` : `${area}-${local}`;
}
