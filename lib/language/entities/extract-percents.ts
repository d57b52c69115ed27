import type { PercentValue } from "../model/entity.ts";
import type { SpanOf } from "../model/span.ts";
import { HAN_DIGITS } from "../numerals/numeral-characters.ts";
import { readDecimal } from "../numerals/read-decimal.ts";
import { readNumber } from "../numerals/read-number.ts";
import { hearApproximation } from "./hear-approximation.ts";
import { hearBound } from "./hear-bound.ts";

const DIGIT = "[一二两三四五六七八九壹贰叁肆伍陆柒捌玖\\d]";
const DISCOUNT = new RegExp(
  `(?:(?<half>对|半)|(?<![\\d.点])(?<a>${DIGIT}) ?(?:(?:点|\\.) ?(?<c>${DIGIT}{1,2})|(?<b>${DIGIT}))?) ?折(?![叠腾合磨返断])`,
  "g",
);
const TENTHS = new RegExp(
  `(?<![完达形组生构做变促建\\d.])(?:(?<ten>十|10)|(?<half>半)|(?<a>${DIGIT}) ?(?:(?:点|\\.) ?(?<c>${DIGIT}))?) ?成(?: ?(?<b>半|${DIGIT})(?![个家套万千百十年月天人]))?(?![交功立为本员绩果长熟品套份都批效])`,
  "g",
);
const FRACTION = /(?<base>百万|千万|万万|[百佰千万亿]) ?分 ?之 ?/g;
const SCALE = new Map(
  Object.entries({ 百: 1, 佰: 1, 千: 0.1, 万: 0.01, 百万: 1e-4, 千万: 1e-5, 万万: 1e-6, 亿: 1e-6 }),
);
const SIGN = /^ ?(?:%|‰|个? ?百 ?分 ?点|个点(?!位|评))/;

/** Returns shares in percent points: 30%, 百分之五, 六个百分点, 九五折 (95), 三成半 (35). */
export function extractPercents(text: string): SpanOf<"percent">[] {
  const found: SpanOf<"percent">[] = [];
  if (/折/.test(text)) for (const hit of text.matchAll(DISCOUNT)) push(found, hit, discount(hit), "discount");
  if (/成/.test(text)) for (const hit of text.matchAll(TENTHS)) push(found, hit, tenths(hit), "tenths");
  if (/分 ?之/.test(text)) readFractions(text, found);
  if (/%|‰|百 ?分 ?点|个点/.test(text)) readSigned(text, found);
  if (/半价/.test(text)) for (const hit of text.matchAll(/半价/g)) push(found, hit, 50, "discount");
  return joinEnds(
    text,
    found.sort((a, b) => a.start - b.start),
  ).map((span) => widen(text, span));
}

/** 20%到30%, 8折到9折. */
function joinEnds(text: string, found: SpanOf<"percent">[]): SpanOf<"percent">[] {
  const joined: SpanOf<"percent">[] = [];
  for (const span of found) {
    const low = joined.at(-1);
    const link = low === undefined ? "" : text.slice(low.end, span.start);
    const fits = low !== undefined && low.value.max === undefined && low.value.percent < span.value.percent;
    if (!fits || !/^ ?[到至~-] ?$/.test(link)) joined.push(span);
    else
      joined[joined.length - 1] = {
        ...span,
        start: low.start,
        value: { ...span.value, percent: low.value.percent, max: span.value.percent },
      };
  }
  return joined;
}

// 八五到九折, 三到四成: the end that was said without its word.
const LOW_END = new RegExp(`(?<![\\d.点])(?<a>${DIGIT})(?:(?:点|\\.)?(?<b>${DIGIT}))?[折成]?(?:到|至|-|~)$`);
const PAIR = /(?<a>[一二三四五六七八])$/;

/** With the lower end of a range and what bounds the share: 八五到九折, 三四成, 20%以上. */
function widen(text: string, span: SpanOf<"percent">): SpanOf<"percent"> {
  const { start, end, ...bound } = hearBound(text, span.start, span.end);
  const heard = hearApproximation(text, span.start, end);
  const value: PercentValue = { ...span.value, ...bound };
  value.approximate ||= heard.approximate;
  const widened = { ...span, start, end: heard.end, value };
  const { kind, percent } = span.value;
  if ((kind !== "discount" && kind !== "tenths") || value.max !== undefined) return widened;
  const head = text.slice(Math.max(0, span.start - 6), span.start);
  const low = LOW_END.exec(head);
  const pair = kind === "tenths" ? PAIR.exec(head) : null;
  if (low === null && pair === null) return widened;
  const said = low?.groups ?? pair?.groups ?? {};
  const from = Number(`${digits(said.a)}.${digits(said.b ?? "0")}`) * 10;
  const next = pair !== null && low === null && from + 10 !== percent;
  if (!(from < percent) || next) return widened;
  const length = low?.[0].length ?? 1;
  const approximate = value.approximate || low === null;
  return {
    ...widened,
    start: span.start - length,
    value: { ...value, percent: from, max: percent, approximate },
  };
}

function push(
  found: SpanOf<"percent">[],
  hit: RegExpExecArray,
  percent: number,
  kind: PercentValue["kind"],
): void {
  if (Number.isNaN(percent)) return;
  const start = hit.index;
  found.push({
    type: "percent",
    start,
    end: start + hit[0].length,
    value: { percent, approximate: false, kind },
  });
}

function digits(text: string | undefined): string {
  let out = "";
  for (const character of text ?? "") out += HAN_DIGITS.get(character) ?? character;
  return out;
}

function discount({ groups = {} }: RegExpExecArray): number {
  if (groups.half !== undefined) return 50;
  const tail = groups.c ?? groups.b ?? "0";
  return Number((Number(`${digits(groups.a)}.${digits(tail)}`) * 10).toPrecision(6));
}

function tenths({ groups = {} }: RegExpExecArray): number {
  if (groups.half !== undefined) return 5;
  const whole = groups.ten !== undefined ? 10 : Number(`${digits(groups.a)}.${digits(groups.c ?? "0")}`);
  const tail = groups.b === "半" ? 5 : Number(digits(groups.b ?? "0"));
  return Number((whole * 10 + tail).toPrecision(6));
}

function readFractions(text: string, found: SpanOf<"percent">[]): void {
  for (const hit of text.matchAll(FRACTION)) {
    const at = hit.index + hit[0].length;
    const number = text.startsWith("百", at) ? { end: at + 1, value: 100 } : readDecimal(text, at);
    const scale = SCALE.get(hit.groups?.base ?? "");
    // 一千分之一 is a fraction of its own base, not a per mille.
    if (number === undefined || scale === undefined || HAN_DIGITS.has(text[hit.index - 1] ?? "")) continue;
    const percent = Number((number.value * scale).toPrecision(12));
    found.push({
      type: "percent",
      start: hit.index,
      end: number.end,
      value: { percent, approximate: false, kind: "percent" },
    });
  }
}

function readSigned(text: string, found: SpanOf<"percent">[]): void {
  const start = /[\d.\-负零一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾]/g;
  for (let hit = start.exec(text); hit !== null; hit = start.exec(text)) {
    const number = readNumber(text, hit.index);
    if (number === undefined) continue;
    start.lastIndex = number.end;
    const sign = SIGN.exec(text.slice(number.end, number.end + 8))?.[0];
    if (sign === undefined) continue;
    const end = number.end + sign.length;
    const kind = sign.includes("%") ? "percent" : "points";
    const scale = sign.includes("‰") ? 0.1 : 1;
    const value: PercentValue = {
      percent: number.value * scale,
      approximate: number.approximate,
      kind,
    };
    if (number.max !== undefined) value.max = number.max * scale;
    found.push({ type: "percent", start: number.start, end, value });
  }
}
