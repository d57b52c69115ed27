import { VENDORS } from "../dictionaries/vendors.ts";
import type { SpanOf } from "../model/span.ts";
import { buildLexicon } from "../text/build-lexicon.ts";
import { findTerms } from "../text/find-terms.ts";

const LEXICON = buildLexicon(VENDORS.map((name) => [name, name] as const));
const BEFORE =
  /(?:比|跟|和|与|同|在用|用的是?|用着|用了|用过|上了|换掉|替换|替代|说|在看|看了?|问了?|对手|竞品|友商|PK|对比|选了?|找了?|接触|考虑|输给了?|败给|抢|vs)$/i;
const AFTER =
  /^(?:的?(?:报价|价格|方案|产品|系统|软件|人|销售|案例|功能|优势|劣势|套路)|也?(?:在|来|去|报|找|给|跟|和|与|介入|进场)|便宜|贵|更|比|那边|对比|竞争|有什么|相比|怎么|如何|哪|强|弱|我们|咱|吗|呢|抢|合同|了|$|[,。;!?、 ])/;
// 金蝶对接 and 钉钉群 are what we work with.
const OTHER =
  /^(?:的?(?:系统|软件|平台)?做?(?:对接|集成|接口)|群|消息|审批|扫码|登录|会议|通知|机器人|公司做|工作)/;

/** Returns makers of business software where they are spoken of as another choice (用友的报价, 已经在用金蝶). */
export function findVendors(text: string): SpanOf<"competitor">[] {
  return findTerms(text, LEXICON).flatMap(({ start, end }): SpanOf<"competitor">[] => {
    const after = text.slice(end, end + 4);
    if (OTHER.test(after)) return [];
    const named = BEFORE.test(text.slice(Math.max(0, start - 4), start)) && AFTER.test(after);
    const offered = /^的?(?:报价|价格|方案|优势)|^(?:便宜|更|也在|抢)/.test(after);
    if (!named && !offered) return [];
    return [{ type: "competitor", start, end, value: { name: text.slice(start, end) } }];
  });
}
