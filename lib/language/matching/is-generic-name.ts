import { LATIN_TRADES, LEGAL_FORMS, TRADES } from "./company-words.ts";

const WORDS = [...TRADES, ...LEGAL_FORMS, "银行", "保险", "大学", "医院", "酒店"].sort(
  (left, right) => right.length - left.length,
);

/** Whether nothing in a name tells one company from another: 信息技术, 电子商务集团. */
export function isGenericName(text: string): boolean {
  let rest = text;
  while (rest !== "") {
    const word = WORDS.find((ending) => rest.endsWith(ending));
    if (!word) return LATIN_TRADES.has(rest);
    rest = rest.slice(0, -word.length);
  }
  return true;
}
