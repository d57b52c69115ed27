import { tagWords, type Word } from "../text/segment.ts";

/** Verbs of one character that lead to a name instead of opening it. */
const LEADING = new Set(
  "加建录开查看找给叫懂跑做要想见约跟转把被让请帮发改删补填去来到在有是和与对向从为让催问聊谈卖买用的了着过也都就更很太最还再又",
);
const PROPER = /^(?:x|nr|ns|nt|nz|j)/;
const PLACES_IN_TIME = /^(?:以后|以前|之后|之前|以内|以外|里面|外面|上面|下面|中间|其中)$/;
// What the cutter takes for an unknown word although it is none: 先放一放.
const NO_NAME = /[一不了到着过的得把被先再挺很太真寄]/;

/** A word that cannot be inside a company's name at all: pronouns, particles, adverbs, counts, times. */
function breaks(text: string, { start, end, tag }: Word): boolean {
  if (end - start === 1) return LEADING.has(text.charAt(start)) || /^(?:r|p|u[a-z]?|y)$/.test(tag);
  return (
    /^(?:r[a-z]?|p|c|d[a-z]?|u[a-z]?|y|e|o|t)$/.test(tag) ||
    PLACES_IN_TIME.test(text.slice(start, end)) ||
    (tag === "m" && !/\d/.test(text.slice(start, end)))
  );
}

/** The same, and what opens no name but may be one with its trade: 评估 in front of 北辰光电, but 创新科技. */
function stops(text: string, word: Word): boolean {
  return breaks(text, word) || (word.end - word.start > 1 && /^(?:v$|l|i)/.test(word.tag));
}

// Words are cut well enough with this much around them.
const AROUND = 4;

/** Where the name begins that ends at `end`, behind the last word of the sentence in front of it; undefined when nothing is left of it. */
export function trimToName(text: string, start: number, end: number): number | undefined {
  const shift = Math.max(0, start - AROUND);
  const window = text.slice(shift, end + AROUND);
  let from = start;
  for (const word of tagWords(window)) {
    const last = word.end + shift;
    if (last <= start || last > end) continue;
    if (end - last >= 2) from = stops(window, word) ? last : from;
    else if (last === end && breaks(window, word)) return undefined;
  }
  return from;
}

/** Whether a stretch of text can only be a name: nothing in it belongs to a sentence, and something to no dictionary. */
export function looksLikeName(text: string): boolean {
  const words = tagWords(text);
  if (
    words.some(
      (word) => stops(text, word) || (word.tag === "x" && NO_NAME.test(text.slice(word.start, word.end))),
    )
  )
    return false;
  return words.some(
    ({ start, end, tag }) => PROPER.test(tag) || /^\p{Script=Han}$/u.test(text.slice(start, end)),
  );
}
