import type { SpanOf } from "../model/span.ts";
import type { NumberToken } from "../numerals/number-token.ts";
import { hearApproximation } from "./hear-approximation.ts";
import { hearBound } from "./hear-bound.ts";

const UNIT =
  /^ ?(?<unit>个?(?:席位|座席|坐席|账号|用户|门店|分店|工位|终端|客户|员工|床位|站点|节点|月|工作日|小时|分钟|供应商)|(?:个|号|多号)人|家(?:门店|分店|分公司|供应商)|名(?:员工|用户|销售)|(?:users?|seats?|employees|people|licenses?)\b|平方?米?|公里|公斤|[人名位套个家台条次件份间辆张户年天周期席店吨层页项单笔批组岁款本双对打箱桶])/i;
const NOISE = /^一(?:个|家|条|位|次|期|件|份|张|项|本|层|年|天|周|单|笔|组|名|人|对|双|套|款|台|批)$/;

/** Returns counts with their unit (40个席位, 200人, 3套); 一个 and its like are grammar, not counts. */
export function extractQuantities(text: string, tokens: readonly NumberToken[]): SpanOf<"quantity">[] {
  const found: SpanOf<"quantity">[] = [];
  for (const token of tokens) {
    const match = UNIT.exec(text.slice(token.end, token.end + 12));
    if (match === null) continue;
    const end = token.end + match[0].length;
    if (NOISE.test(text.slice(token.start, end))) continue;
    const unit = (match.groups?.unit ?? "").replace(/^(?:个|号|多号|家|名)(?=.)/, "");
    const heard = hearApproximation(text, token.start, end);
    const { start, end: last, ...bound } = hearBound(text, token.start, heard.end);
    const value: SpanOf<"quantity">["value"] = {
      value: token.value,
      approximate: token.approximate || heard.approximate,
      unit,
      ...bound,
    };
    if (token.max !== undefined) value.max = token.max;
    found.push({ type: "quantity", start, end: last, value });
  }
  return found;
}
