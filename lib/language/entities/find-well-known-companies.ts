import { WELL_KNOWN_COMPANIES } from "../dictionaries/well-known-companies.ts";
import type { SpanOf } from "../model/span.ts";
import { buildLexicon } from "../text/build-lexicon.ts";
import { findTerms } from "../text/find-terms.ts";

const LEXICON = buildLexicon(WELL_KNOWN_COMPANIES.map((name) => [name, name] as const));
const BEFORE =
  /(?:^|[^\p{Script=Han}A-Za-z]|[给跟和与去到找约见对问是有把被让请在由为]|客户|拜访|联系|公司|服务过|签了|签下|拿下|中标)$/u;
const AFTER =
  /^(?:$|[^\p{Script=Han}A-Za-z]|[的那这要想说有在签谈上来去也都是就和跟与了他她]|采购|集团|公司|项目|合同|单子|商机|报价|预算|续约|回款|招标|信息|财务|技术|供应链|子公司|分公司|他们|\p{Script=Han}{1,3}(?:总|经理|主任|工|[科处院部]长|总监))/u;
// 用华为手机 and 苹果电脑 tell of goods.
const GOODS =
  /^(?:手机|电脑|平板|笔记本|云盘|地图|浏览器|服务器|交换机|路由器|会议|邮箱|文档|搜索|推广|空调|冰箱|汽车票)/;

/** Returns companies that everybody knows, where a company can be meant (华为的项目, 给比亚迪报价). */
export function findWellKnownCompanies(text: string): SpanOf<"company">[] {
  return findTerms(text, LEXICON).flatMap(({ start, end }): SpanOf<"company">[] => {
    const after = text.slice(end, end + 6);
    if (GOODS.test(after) || !AFTER.test(after)) return [];
    if (!BEFORE.test(text.slice(Math.max(0, start - 3), start))) return [];
    const tail = /^(?:集团|股份)?(?:有限)?公司|^集团/.exec(after)?.[0].length ?? 0;
    const name = text.slice(start, end + tail);
    return [{ type: "company", start, end: end + tail, value: { name, known: false } }];
  });
}
