import { scanNumbers } from "../numerals/scan-numbers.ts";

const MOST = 40;
/** Figures with a scale, or Chinese numerals of two and more characters. */
const NUMERALS =
  /\d{1,15}(?:\.\d{1,6})?\s?(?:[万亿千百十]{1,2}|[kw](?![a-z]))|[〇零一二两三四五六七八九十百千万亿]{2,20}/g;

/** The figures behind numbers that are written with a scale or in Chinese, so that 一百五十万 and 1500000 meet. */
export function numberForms(folded: string): string[] {
  const forms = new Set<string>();
  for (const [written] of folded.matchAll(NUMERALS)) {
    for (const { value } of scanNumbers(written)) {
      if (Number.isSafeInteger(value) && value >= 10) forms.add(`n${value}`);
    }
    if (forms.size >= MOST) break;
  }
  return [...forms];
}
