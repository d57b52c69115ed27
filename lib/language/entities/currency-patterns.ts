import { CURRENCIES } from "../dictionaries/currencies.ts";

const escaped = (text: string) => text.replace(/[$.*+?^()[\]{}|\\]/g, "\\$&").replace(/\u00a0/g, " ");
const CODES = new Map<string, string>();
const words: string[] = [];
const signs: string[] = [];
for (const [code, said, marks] of CURRENCIES) {
  CODES.set(code.toLowerCase(), code);
  words.push(code);
  for (const word of said.split(" ")) {
    CODES.set(word.replace(/\u00a0/g, " "), code);
    words.push(word);
  }
  for (const sign of marks.split(" ").filter((mark) => mark !== "")) {
    CODES.set(sign.toLowerCase(), code);
    signs.push(sign);
  }
}
const longestFirst = (texts: string[]) =>
  texts
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join("|");
const WORDS = longestFirst(words);
const HEAD = new RegExp(
  `(?:(?<![A-Za-z])(?<word>${WORDS})|(?<![A-Za-z])(?<sign>${longestFirst(signs)})|(?<yen>¥))[ :]{0,2}$`,
  "iu",
);
const TAIL = new RegExp(`^ ?个?(?:(?<word>${WORDS})(?![A-Za-z])|(?<sign>[$€£¥₩₽₹฿₫₿])(?! ?\\d))`, "iu");

/** `loose` says that a bare digit may follow as tenths: 三块五. */
export type Currency = { code: string; length: number; loose?: true };

/** The currency that a text ends with (¥, USD, 人民币), or undefined. */
export function currencyBefore(text: string): Currency | undefined {
  return read(HEAD.exec(text));
}

/** The currency that a text begins with (美元, USD, 个比特币), or undefined. */
export function currencyAfter(text: string): Currency | undefined {
  return read(TAIL.exec(text));
}

function read(match: RegExpExecArray | null): Currency | undefined {
  if (match === null) return undefined;
  const { word, sign } = match.groups ?? {};
  const code = CODES.get((word ?? sign ?? "¥").toLowerCase());
  return code === undefined ? undefined : { code, length: match[0].length };
}
