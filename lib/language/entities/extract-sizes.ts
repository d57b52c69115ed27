import type { SizeBand } from "../model/lead.ts";
import type { SpanOf } from "../model/span.ts";
import type { NumberToken } from "../numerals/number-token.ts";
import { createOverlapGuard } from "../text/create-overlap-guard.ts";
import { hearBound } from "./hear-bound.ts";
import { sizeOfEmployees } from "./size-of-employees.ts";

const WORDS: readonly (readonly [RegExp, SizeBand])[] = [
  [/初创(?:公司|企业|团队)?|创业(?:公司|团队|型)|自己创业|刚创业|刚起步|\bstart-?up\b/gi, "startup"],
  [
    /小微(?:企业|公司)?|小(?:企业|公司|厂)|小型(?:企业|公司)?|中小型?(?:企业|公司)|小规模|\bsmall (?:business|company)\b|\bSMB\b/gi,
    "small",
  ],
  [/中型(?:企业|公司)?|中等规模|规模中等|\b(?:medium|mid)-?(?:sized?)?\b/gi, "medium"],
  [
    /大型(?:集团|国企|央企)(?:公司|企业)?|集团(?:企业|型)|上市公司|(?:世界|中国)?500强|央企|超大型?(?:企业|公司)?|\benterprise\b/gi,
    "enterprise",
  ],
  [
    /大型(?:企业|公司)?(?!集团|国企|央企)|大(?:企业|公司|厂(?!长))|规模(?:很|挺|比较)大|\blarge (?:company|business)\b/gi,
    "large",
  ],
];
const PEOPLE =
  /^ ?(?:[多来]?号人|人(?!民|次|工|力|天|月|均|事|脸)|名?员工|个?人(?!民|次|工|力|天|月|均|事)|名(?!单|片|字)|employees|people|staff)(?:左右|上下|的?规模|出头)?/i;
const CUE =
  /(?:(?:员工|规模|人数|团队|体量|公司有|staff|employees|headcount|size)(?:数|大概|大约|约|是|有|在|为|总数|目前|现在|差不多|共|一共|:|=| ){0,4}|(?:人|人手|员工|规模|团队)(?:也|就|并|其实|倒)?(?:不算|不是|不|很|挺|比较)?(?:多|少|大|小),? ?(?:他们|公司)?(?:也就|大概|大约|就|差不多|估计|只有|有|才)?)$/i;

/** Returns company sizes: 200人, 员工300多, 几百人, 中型企业. `employees` is absent when only a magnitude is known. */
export function extractSizes(text: string, tokens: readonly NumberToken[]): SpanOf<"size">[] {
  const found: SpanOf<"size">[] = [];
  for (const token of tokens) {
    const people = PEOPLE.exec(text.slice(token.end, token.end + 10));
    const cued = CUE.test(text.slice(Math.max(0, token.start - 12), token.start));
    if ((people === null && !cued) || token.value <= 0) continue;
    if (people !== null && !cued && token.value < 5) continue;
    // 规模10万平米 and 人不多,预算20万: another unit or scale is no head count.
    if (
      people === null &&
      (token.scaled || /^ ?[家店套台点月年天平亩吨]/.test(text.slice(token.end, token.end + 2)))
    )
      continue;
    const measure =
      people?.[0].length ?? (/^个(?!月|点|百)/.test(text.slice(token.end, token.end + 2)) ? 1 : 0);
    const { start, end, ...bound } = hearBound(text, token.start, token.end + measure);
    found.push({ type: "size", start, end, value: { ...sizeOfEmployees(token), ...bound } });
  }
  const guard = createOverlapGuard(text.length, found);
  for (const [pattern, band] of WORDS) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (!guard.take({ start, end })) continue;
      found.push({ type: "size", start, end, value: { band } });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
