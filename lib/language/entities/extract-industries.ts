import { CLEAR_INDUSTRY, INDUSTRIES } from "../dictionaries/industries.ts";
import type { SpanOf } from "../model/span.ts";
import { buildLexicon } from "../text/build-lexicon.ts";
import { findTerms } from "../text/find-terms.ts";

const LEXICON = buildLexicon(
  Object.entries(INDUSTRIES).flatMap(([name, words]) =>
    words.split(" ").map((word) => [word, name] as const),
  ),
);
const PRONOUN = /^it$/i;
const HAN = /\p{Script=Han}/u;
const OPENS =
  /(?:做|跑|成|为|是|的|搞|干|开|卖|经营|主营|从事|属于|在|查|找|看|个|家|行业|业务|偏|除|除了|除开|非|不含|排除|剔除|去掉|加上|只留|只要|只看|传统|和|与|或|叫|有|类|大型|小型|中型|民营|来自|针对|关于|跟|比|对比|还有|当地|本地|所有|全部|些|下)$/;
const CLOSES =
  /^(?:行业|业(?!务)|领域|企业|公司|厂|店|连锁|批发|生意|新规|政策|监管|这行|这一行|出口|类|的|客户|线索|商机|方面|圈|这块|那边|有|里|吗|呢|起家|出身|赛道|和|与|、|外|以外|之外|除外|[都也还就比跟对]|今[年天]|[本上这]个?(?:月|季|周|年|半)|[输赢丢卖做]|签(?!章|名|约平|字)|占|谁|哪|最)/;

/** Returns industries by their canonical name; 物流系统 is software, not the trade. */
export function extractIndustries(text: string): SpanOf<"industry">[] {
  const found: SpanOf<"industry">[] = [];
  for (const { start, end, word, payload } of findTerms(text, LEXICON)) {
    const before = text.slice(Math.max(0, start - 4), start);
    const after = text.slice(end, end + 4);
    const opens = !HAN.test(before.slice(-1)) || OPENS.test(before);
    const closes = !HAN.test(after.slice(0, 1)) || CLOSES.test(after);
    // In an English sentence "it" is a pronoun.
    if (PRONOUN.test(word) && (/[a-z] ?$/i.test(before) || /^ ?[a-z]/i.test(after))) continue;
    const clear = CLEAR_INDUSTRY.test(word);
    if (!(closes && (opens || CLOSES.test(after))) && !clear) continue;
    if (/^(?:软件|系统|平台|管理)/.test(after)) continue;
    const tail = /^(?:行业|业(?!务)|领域|企业)/.exec(after)?.[0].length ?? 0;
    found.push({ type: "industry", start, end: end + tail, value: { name: payload } });
  }
  return found;
}
