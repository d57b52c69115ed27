import { STRONG_SUFFIXES, WEAK_SUFFIXES } from "../dictionaries/company-suffixes.ts";
import { syllableOf } from "../matching/syllable-of.ts";
import type { SlipCause } from "../model/slip.ts";
import type { SlipSpan } from "./slip-span.ts";
import { soundOf, tradeWordKeys } from "./trade-word-keys.ts";

type Interval = { start: number; end: number };

const LONGEST_WORDS = 4;
const HAN = /^[\u4e00-\u9fff]{2,6}$/;
const GRAMMAR = new Set(
  "的了吗呢吧啊是有在到和跟与给把被让要想能会可去来就都也还又再才没不那这哪谁几多少个条家位名单次怎说问看查改加录做用里中上下后前时被转推发写约谈签",
);
/** What is swapped in these is another sentence: 这单丢了 is no 丢单. */
const VERBAL = /[单款约标访进]/;
const SUFFIXES = [...STRONG_SUFFIXES, ...WEAK_SUFFIXES];
// 姓尚计的 and 叫商及: what is called somehow is not corrected.
const NAMED = /(?:姓|叫|名叫|名字是?|联系人|品牌)[:是]?$/;
const LATIN = /(?<![A-Za-z\d@._-])[a-z]{4,16}(?![A-Za-z\d@._-])/g;

/**
 * Returns words of the trade that were typed wrong (商及, 抱价, 负责仁, baojia). Only what is no word by itself is
 * changed: a stretch of whole words, one of them a single character, that no name holds.
 */
export function findTradeSlips(text: string, words: readonly Interval[]): SlipSpan[] {
  const found: SlipSpan[] = [];
  for (let first = 0; first < words.length; first += 1) {
    const slip = slipAt(text, words, first);
    if (slip === undefined) continue;
    found.push(slip);
    while ((words[first + 1]?.start ?? text.length) < slip.end) first += 1;
  }
  return [...found, ...pinyinSlips(text)];
}

function slipAt(text: string, words: readonly Interval[], first: number): SlipSpan | undefined {
  const start = words[first]?.start ?? 0;
  for (let count = LONGEST_WORDS; count >= 2; count -= 1) {
    const last = words[first + count - 1];
    if (last === undefined) continue;
    const typed = text.slice(start, last.end);
    if (!HAN.test(typed) || !hasSingle(words, first, count)) continue;
    const meant = meaningOf(typed);
    if (meant === undefined || inName(text, start, last.end)) continue;
    if (goesOn(text, words[first + count])) continue;
    return { start, end: last.end, ...meant };
  }
  return undefined;
}

function hasSingle(words: readonly Interval[], first: number, count: number): boolean {
  for (let at = first; at < first + count; at += 1) {
    const word = words[at];
    if (word !== undefined && word.end - word.start === 1) return true;
  }
  return false;
}

/** 跟锦程汽配: more single characters behind are an unknown name that begins here. */
function goesOn(text: string, next: Interval | undefined): boolean {
  if (next === undefined || next.end - next.start > 1) return false;
  const character = text.charAt(next.start);
  return /\p{Script=Han}/u.test(character) && !GRAMMAR.has(character);
}

function inName(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 6);
  return (
    NAMED.test(text.slice(Math.max(0, start - 4), start)) || SUFFIXES.some((word) => after.startsWith(word))
  );
}

function meaningOf(typed: string): { text: string; why: SlipCause } | undefined {
  const { sounds, gapped, lookalikes } = tradeWordKeys();
  for (const word of sounds.get(soundOf(typed)) ?? []) {
    if (word === typed) return undefined;
    if (soundsClose(typed, word)) return { text: word, why: "sound" };
  }
  for (let at = 0; at < typed.length; at += 1) {
    for (const word of gapped.get(`${typed.slice(0, at)}_${typed.slice(at + 1)}`) ?? []) {
      if (word === typed) return undefined;
      if (lookalikes.get(word.charAt(at))?.includes(typed.charAt(at)) === true)
        return { text: word, why: "shape" };
      if (typed.length > 3) return { text: word, why: "letter" };
    }
  }
  return swapped(typed);
}

/** Two syllables are little: one of the characters must be right, and the other said the same. */
function soundsClose(typed: string, word: string): boolean {
  const same = [...word].filter((character, at) => character === typed[at]).length;
  if (same === 0) return false;
  return (
    word.length > 2 ||
    [...word].every((character, at) => syllableOf(character) === syllableOf(typed.charAt(at)))
  );
}

function swapped(typed: string): { text: string; why: SlipCause } | undefined {
  const { pinyin } = tradeWordKeys();
  for (let at = 0; at + 1 < typed.length; at += 1) {
    const word = typed.slice(0, at) + typed.charAt(at + 1) + typed.charAt(at) + typed.slice(at + 2);
    if (word !== typed && !VERBAL.test(word) && pinyin.get([...word].map(syllableOf).join("")) === word)
      return { text: word, why: "order" };
  }
  return undefined;
}

/** baojia between Chinese words is 报价 that was not turned into characters. */
function pinyinSlips(text: string): SlipSpan[] {
  if (!/[a-z]{4}/.test(text)) return [];
  const { pinyin } = tradeWordKeys();
  return [...text.matchAll(LATIN)].flatMap((match): SlipSpan[] => {
    const word = pinyin.get(match[0]);
    const start = match.index;
    const end = start + match[0].length;
    const beside = /\p{Script=Han}/u.test(
      text.slice(Math.max(0, start - 1), start) + text.slice(end, end + 1),
    );
    return word === undefined || !beside ? [] : [{ start, end, text: word, why: "pinyin" }];
  });
}
