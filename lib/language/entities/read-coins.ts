import { HAN_DIGITS } from "../numerals/numeral-characters.ts";

const COINS =
  /又?(?:(?<jiao>[\d一二两三四五六七八九])[角毛])?(?:(?<fen>[\d一二两三四五六七八九])(?:美?分(?!之)|日本[銭钱]))?/y;
// 三块五 is 3.5; 三块五十 and 三块五个 are something else.
const LOOSE = /(?<jiao>[一二两三四五六七八九\d])(?![\d一二三四五六七八九十百千万亿.个套人年月天点%])/y;

/** 50元6角三分, 三块五: what follows the whole units, in the same currency. `loose` says that a bare digit may. */
export function readCoins(
  text: string,
  at: number,
  loose: boolean,
): { end: number; amount: number } | undefined {
  COINS.lastIndex = at;
  const { jiao, fen } = COINS.exec(text)?.groups ?? {};
  if (jiao !== undefined || fen !== undefined)
    return { end: COINS.lastIndex, amount: digit(jiao) / 10 + digit(fen) / 100 };
  LOOSE.lastIndex = at;
  const last = loose ? LOOSE.exec(text)?.groups?.jiao : undefined;
  return last === undefined ? undefined : { end: LOOSE.lastIndex, amount: digit(last) / 10 };
}

function digit(text: string | undefined): number {
  return text === undefined ? 0 : (HAN_DIGITS.get(text) ?? Number(text));
}
