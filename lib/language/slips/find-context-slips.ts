import type { SlipSpan } from "./slip-span.ts";

/** Real words that are meant otherwise only beside certain others. */
const SLIPS: readonly { pattern: RegExp; meant: string }[] = [
  // Nobody puts a person somewhere: 明天摆放张总.
  {
    pattern: /摆放(?=(?:一?下)?[^,。;!?\n]{0,12}(?:总|经理|主任|客户|公司|厂长|院长|老板|科长|处长))/g,
    meant: "拜访",
  },
  { pattern: /(?<=(?:去|上门|登门|约|来|安排|计划)(?:了)?)摆放/g, meant: "拜访" },
  {
    pattern:
      /(?<=(?:发|给|出|做|提|要|催|改|重新|最新|正式|初步)(?:一?[个份]|他|她|客户|了)?)(?:保价|爆价|报假)(?!费|险|护)/g,
    meant: "报价",
  },
  { pattern: /(?:意象|意像)(?=客户|强|度|高|线索)/g, meant: "意向" },
  { pattern: /(?<=(?:签|续|拟|审|盖|寄|起草)(?:了|个|份|完)?)(?:和同|合通|合铜)/g, meant: "合同" },
  { pattern: /跟紧(?=一?下|了|客户|记录|情况|这|那)/g, meant: "跟进" },
  {
    pattern: /(?<=(?:催|收|结清?|付清?|拖欠|欠|支付)(?:了|的|一?下)?)贷款(?!利|合同|额|机构|产品|业务)/g,
    meant: "货款",
  },
  {
    pattern: /(?<=(?:银行|申请|抵押|信用|办理?|审批)的?)货款|货款(?=利率|利息|审批|产品|机构)/g,
    meant: "贷款",
  },
];
// A bank lends: there it is 贷款 that is collected.
const LENDS = /银行|信贷|利率|利息|抵押|放款|还贷/;

/** Returns words that are right by themselves and wrong where they stand: 摆放张总, 发个保价, 催贷款. */
export function findContextSlips(text: string): SlipSpan[] {
  if (!/摆放|保价|爆价|报假|意象|意像|和同|合通|合铜|跟紧|贷款|货款/.test(text)) return [];
  const lends = LENDS.test(text);
  return SLIPS.flatMap(({ pattern, meant }) =>
    meant === "货款" && lends
      ? []
      : [...text.matchAll(pattern)].map((match): SlipSpan => {
          const start = match.index;
          return { start, end: start + match[0].length, text: meant, why: "context" };
        }),
  );
}
