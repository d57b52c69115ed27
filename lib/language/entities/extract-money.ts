import type { MoneyValue } from "../model/entity.ts";
import type { SpanOf } from "../model/span.ts";
import type { NumberToken } from "../numerals/number-token.ts";
import { type Currency, currencyAfter, currencyBefore } from "./currency-patterns.ts";
import { hearApproximation } from "./hear-approximation.ts";
import { hearBound } from "./hear-bound.ts";
import { readCoins } from "./read-coins.ts";
import { readRate } from "./read-rate.ts";

const YUAN =
  /^ ?(?:元整?(?:人民币|RMB)?(?!旦|素|器|宝|宵|首|月)|圆整?(?!形)|块钱?(?![屏地板砖儿状])|刀(?![片具]))/i;
const MILLIONS = /^ ?(?:million|mn|m(?![a-z²]))(?: (?=[a-z]))?/i;
const SPELLED = /^ ?(?:million|mn)(?: (?=[a-z]))?/i;
const BETWEEN = /^ ?之?间/;
const CUE =
  /(?:预算|金额|价格|报价|总价|单价|合同额?|费用|投入|投资|成本|价位|总额|定金|首付|回款|付款|开价|出价|budget|price|amount)[^,。;!?\n\d]{0,8}$/i;
/** What a whole purchase costs: 预算三十 is three hundred thousand, nobody sells a system for thirty yuan. */
const OF_A_DEAL = /(?:预算|总价|合同额|价位|成交价|心理价|开价|出价|报价)[^,。;!?\n\d]{0,6}$/;
const LEAST_IN_WAN = 3;
const MOST_IN_WAN = 1000;
const COUNTS =
  /^ ?(?:个?(?:人|用户|席|座席|坐席|门店|粉丝|会员|账号|终端|工位|学生|床位|节点)|[个名位家套条台次件份间辆户张平吨公斤天年月周期分秒点号字行页里米店层路种款项单笔批组%倍岁度折成])/i;

/** Returns amounts among the numerals; bare 50万 counts unless something countable follows. */
export function extractMoney(text: string, tokens: readonly NumberToken[]): SpanOf<"money">[] {
  const found: SpanOf<"money">[] = [];
  let floor = 0;
  for (const token of tokens) {
    const span = token.start < floor ? undefined : readMoney(text, token);
    if (span === undefined) continue;
    found.push(span);
    floor = span.end;
  }
  return found;
}

function readMoney(text: string, token: NumberToken): SpanOf<"money"> | undefined {
  const head = text.slice(Math.max(0, token.start - 16), token.start);
  const symbol = currencyBefore(head);
  const millions = symbol === undefined ? SPELLED : MILLIONS;
  const million = millions.exec(text.slice(token.end, token.end + 9))?.[0];
  const end = token.end + (million?.length ?? 0);
  const tail = text.slice(end, end + 12);
  const unit = currencyAfter(tail) ?? yuan(tail);
  const counted = COUNTS.test(tail) && unit === undefined;
  // 预算补一下: a lone 一 is grammar; 低三分之一 is a share.
  const said = text.slice(token.start, token.end);
  const cued = CUE.test(head) && !counted && !(said.length === 1 && !/\d/.test(said)) && !said.includes("分");
  if (symbol === undefined && unit === undefined && !cued && !(token.scaled && !counted)) {
    // 每套800 says without any unit that it is money; 每天3次 counts.
    const rate = counted || token.value < 1 ? undefined : readRate(text, token.start, token.end);
    if (rate === undefined || rate.start === token.start) return undefined;
  }
  // 4人民币5美元: the first currency belongs to the first amount.
  const leads = symbol !== undefined && (unit === undefined || unit.code === symbol.code);
  const start = leads ? token.start - symbol.length : token.start;
  const coins = unit === undefined ? undefined : readCoins(text, end + unit.length, unit.loose === true);
  const unitEnd = coins?.end ?? end + (unit?.length ?? 0);
  const bare = cued && symbol === undefined && unit === undefined && !token.scaled;
  const spoken = !/\d/.test(said);
  const wan =
    bare && spoken && OF_A_DEAL.test(head) && token.value >= LEAST_IN_WAN && token.value < MOST_IN_WAN;
  const scale = million !== undefined ? 1e6 : wan ? 1e4 : 1;
  const value: MoneyValue = {
    amount: Number((token.value * scale + (coins?.amount ?? 0)).toPrecision(15)),
    approximate: token.approximate,
    currency: unit?.code ?? symbol?.code ?? "CNY",
  };
  if (token.max !== undefined) value.max = token.max * scale;
  return bounded(text, start, unitEnd, value);
}

/** With what stands around the amount: 左右, 以上, 一套. */
function bounded(text: string, from: number, to: number, value: MoneyValue): SpanOf<"money"> {
  const rate = readRate(text, from, to);
  if (rate !== undefined) value.per = rate.per;
  const close =
    value.max === undefined ? null : BETWEEN.exec(text.slice(rate?.end ?? to, (rate?.end ?? to) + 3));
  const heard = hearApproximation(text, from, (rate?.end ?? to) + (close?.[0].length ?? 0));
  value.approximate ||= heard.approximate;
  const { start, end, ...bound } = hearBound(text, rate?.start ?? from, heard.end);
  const after = rate === undefined ? readRate(text, from, end) : undefined;
  if (after !== undefined) value.per = after.per;
  return { type: "money", start, end: after?.end ?? end, value: { ...value, ...bound } };
}

function yuan(tail: string): Currency | undefined {
  const said = YUAN.exec(tail)?.[0];
  if (said === undefined) return undefined;
  return /刀/.test(said)
    ? { code: "USD", length: said.length }
    : { code: "CNY", length: said.length, ...(said.trim() === "块" && { loose: true as const }) };
}
