import { foldText } from "./fold-text.ts";
import { numberForms } from "./number-forms.ts";

const PIECES =
  /(?<han>[\p{Script=Han}〇]+)|(?<word>(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+(?:[._\-/](?:(?!\p{Script=Han})[\p{L}\p{N}])+)*)/gu;
const THOUSANDS = /(?<=\d),(?=\d{3})/g;
const MOST_WORD = 64;

/**
 * Text as it is searched: folded, each run of Chinese and each word of letters and digits with one blank on either side,
 * nothing else. A word of several parts is followed by them (`a-100` becomes `a100 a 100`), and what reads as a scaled
 * number by its figure (`150万` adds `n1500000`).
 */
export function searchableText(text: string): string {
  const folded = foldText(text).replaceAll(THOUSANDS, "");
  const pieces: string[] = [];
  for (const match of folded.matchAll(PIECES)) {
    if (match.groups?.han) pieces.push(match[0]);
    else pieces.push(...wordForms(match[0].slice(0, MOST_WORD)));
  }
  pieces.push(...numberForms(folded));
  return pieces.length === 0 ? " " : ` ${pieces.join(" ")} `;
}

const DECIMAL = /^\d+\.\d+$/;

/** A point between figures keeps 2.5 apart from 25; other joints do not, so that A-100 is A100. */
function wordForms(word: string): string[] {
  const whole = word.replaceAll(/(?<=\d)\.(?=\d)/g, "_").replaceAll(/[.\-/]/g, "");
  if (DECIMAL.test(word)) return [whole];
  const parts = word.match(/\p{N}+|[^\p{N}._\-/]+/gu) ?? [];
  return parts.length > 1 ? [whole, ...parts] : [whole];
}
