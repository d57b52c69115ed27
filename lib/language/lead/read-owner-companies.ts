import { INDUSTRIES } from "../dictionaries/industries.ts";
import { REGIONS } from "../dictionaries/regions.ts";
import { SOURCES } from "../dictionaries/sources.ts";
import type { Span, SpanOf } from "../model/span.ts";

// 苏宁的王主管: a short name, 的, and a person; the left edge must be a separator.
const OWNER =
  /(?:^|[,;:。!\n ])(?<name>[\p{Script=Han}A-Za-z0-9]{2,8}?|[A-Z][A-Za-z0-9&.-]{1,14}(?: [A-Z][A-Za-z0-9&.-]{1,14})?)(?<unit>(?:采购|财务|信息|技术|市场|销售|设备|生产|人事|行政|IT)(?:部|中心|科|处))? ?的$/u;
const NOT_A_NAME =
  /[我你他她它这那某个位刚来过了在从跟和给找问说想要到见聊新老谁哪里边上下前后中做搞是有去]|公司|客户|线索|联系|介绍|认识|名片|对方|之前|今天|昨天|明天|负责|部门|行业|隔壁|朋友|同事|领导|供应商/;

const TRADE = /^[开卖办干经]|(?:制造业|服务业|行业|[东南西北中大片地]区)$/;
// 医药的王总 and 苏州的王总 tell a trade or a place.
const NO_OWNER = new Set([
  ...REGIONS,
  ...Object.values(INDUSTRIES).flatMap((words) => words.split(" ")),
  ...Object.values(SOURCES).flatMap((words) => words.split(" ")),
]);

/** Returns the company that a person is said to belong to, when nothing else names one. */
export function readOwnerCompanies(text: string, taken: readonly Span[]): SpanOf<"company">[] {
  for (const person of taken) {
    if (person.type !== "person" || person.value.title === undefined) continue;
    const match = OWNER.exec(text.slice(Math.max(0, person.start - 16), person.start));
    const name = match?.groups?.name ?? "";
    if (match === null || NOT_A_NAME.test(name) || NO_OWNER.has(name) || TRADE.test(name)) continue;
    const end = person.start - (/ 的$/.test(match[0]) ? 2 : 1) - (match.groups?.unit?.length ?? 0);
    return [{ type: "company", start: end - name.length, end, value: { name, known: false } }];
  }
  return [];
}
