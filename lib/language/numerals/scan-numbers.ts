import { BLANK } from "../text/blank-out.ts";
import type { NumberToken } from "./number-token.ts";
import { readNumber } from "./read-number.ts";

const MAY_START = /[\d.\-负零〇一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟几数好上万近过逾约小大半]/g;

const NUMERAL_RUN = /[零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟\d]{64,}/g;
const MOST = 1000;

/** Returns every numeral in normalised text, left to right, without overlaps. */
export function scanNumbers(text: string): NumberToken[] {
  const tokens: NumberToken[] = [];
  // A run this long is noise; reading it digit by digit would only cost time.
  const readable = text.replace(NUMERAL_RUN, (run) => BLANK.repeat(run.length));
  MAY_START.lastIndex = 0;
  for (let match = MAY_START.exec(readable); match !== null; match = MAY_START.exec(readable)) {
    const token = startsInsideWord(readable, match.index) ? undefined : readNumber(readable, match.index);
    if (token === undefined) continue;
    tokens.push(token);
    if (tokens.length >= MOST) break;
    MAY_START.lastIndex = token.end;
  }
  return tokens;
}

// 百度, 千万别忘: numerals only by their characters.
const EVERYDAY_WORD =
  /^(?:百(?:[货科合姓威胜]|度(?!电))|千万(?:别|不|要|记|注意|小心|得|请)|千[叶佛]|万[达科一象事])/;

/** A2 and T005 are names, not numbers. */
function startsInsideWord(text: string, at: number): boolean {
  if (EVERYDAY_WORD.test(text.slice(at, at + 4))) return true;
  if (text[at] === "." && text[at - 1] === ".") return true;
  return /[\d.]/.test(text[at] ?? "") && /[A-Za-z_\d]/.test(text[at - 1] ?? "");
}
