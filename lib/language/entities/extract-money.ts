import type { MoneyValue } from "../model/entity.ts";
import type { CurrencyCode } from "../model/lead.ts";
import type { SpanOf } from "../model/span.ts";
import type { NumberToken } from "../numerals/number-token.ts";
import { HAN_DIGITS } from "../numerals/numeral-characters.ts";
import { hearApproximation } from "./hear-approximation.ts";

const SYMBOLS: readonly (readonly [RegExp, CurrencyCode])[] = [
  [/(?:HK\$|HKD|港币) ?$/i, "HKD"],
  [/(?:USD|US\$|\$|美元|美金) ?$/i, "USD"],
  [/(?:€|EUR|欧元) ?$/i, "EUR"],
  [/(?:JPY|JP¥) ?$/i, "JPY"],
  [/(?:¥|RMB|CNY|人民币) ?$/i, "CNY"],
];
const UNITS: readonly (readonly [RegExp, CurrencyCode])[] = [
  [/^ ?(?:港币|港元|港纸|HKD)/i, "HKD"],
  [/^ ?(?:美元|美金|美刀|美圆|刀(?![片具])|USD|US dollars?|dollars?)/i, "USD"],
  [/^ ?(?:欧元|EUR(?:os?)?)/i, "EUR"],
  [/^ ?(?:日元|日圆|JPY|円)/i, "JPY"],
  [/^ ?(?:元整?(?:人民币)?(?!旦|素|器)|圆整?(?!形)|块钱?(?![屏地板砖])|人民币|RMB|CNY|yuan|大洋)/i, "CNY"],
];
const CUE =
  /(?:预算|金额|价格|报价|总价|单价|合同额?|费用|投入|投资|成本|价位|总额|定金|首付|回款|付款|开价|出价|budget|price|amount)[^,。;!?\n\d]{0,8}$/i;
const COUNTS =
  /^ ?(?:个?(?:人|用户|席|座席|坐席|门店|粉丝|会员|账号|终端|工位|学生|床位)|[个名位家套条台次件份间辆户张平吨公斤天年月周期分秒点号字行页里米店层路种款项单笔%])/;

/** Returns amounts among the numerals; bare 50万 counts unless something countable follows. */
export function extractMoney(text: string, tokens: readonly NumberToken[]): SpanOf<"money">[] {
  const found: SpanOf<"money">[] = [];
  for (const token of tokens) {
    const span = readMoney(text, token);
    if (span !== undefined) found.push(span);
  }
  return found;
}

function readMoney(text: string, token: NumberToken): SpanOf<"money"> | undefined {
  const head = text.slice(Math.max(0, token.start - 16), token.start);
  const tail = text.slice(token.end, token.end + 12);
  const symbol = match(head, SYMBOLS);
  const unit = match(tail, UNITS);
  const counted = COUNTS.test(tail);
  const cued = CUE.test(head) && !counted;
  const bare = token.scaled && !counted;
  if (symbol === undefined && unit === undefined && !cued && !bare) return undefined;
  // 4人民币5美元: the first currency belongs to the first amount.
  const leads = symbol !== undefined && (unit === undefined || unit.currency === symbol.currency);
  const start = leads ? token.start - symbol.length : token.start;
  const coins = unit === undefined ? undefined : readCoins(text, token.end + unit.length);
  const unitEnd = coins?.end ?? token.end + (unit?.length ?? 0);
  const heard = hearApproximation(text, start, unitEnd);
  const value: MoneyValue = {
    amount: coins === undefined ? token.value : Number((token.value + coins.amount).toFixed(2)),
    approximate: token.approximate || heard.approximate,
    currency: unit?.currency ?? symbol?.currency ?? "CNY",
  };
  if (token.max !== undefined) value.max = token.max;
  return { type: "money", start, end: heard.end, value };
}

const COINS =
  /又?(?:(?<jiao>[\d一二三四五六七八九])[角毛])?(?:(?<fen>[\d一二三四五六七八九])(?:美?分|日本[銭錢钱]))?/y;

/** 50元6角三分: what follows the whole units, in the same currency. */
function readCoins(text: string, at: number): { end: number; amount: number } | undefined {
  COINS.lastIndex = at;
  const { jiao, fen } = COINS.exec(text)?.groups ?? {};
  if (jiao === undefined && fen === undefined) return undefined;
  const digit = (text: string | undefined) =>
    text === undefined ? 0 : (HAN_DIGITS.get(text) ?? Number(text));
  return { end: COINS.lastIndex, amount: digit(jiao) / 10 + digit(fen) / 100 };
}

function match(text: string, table: typeof SYMBOLS): { currency: CurrencyCode; length: number } | undefined {
  for (const [pattern, currency] of table) {
    const hit = pattern.exec(text);
    if (hit !== null) return { currency, length: hit[0].length };
  }
  return undefined;
}
