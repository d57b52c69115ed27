import {
  GENERIC_STEMS,
  LATIN_SUFFIX,
  LEADING_WORDS,
  LEFT_STOPS,
  STRONG_SUFFIXES,
  WEAK_SUFFIXES,
} from "../dictionaries/company-suffixes.ts";
import { REGIONS } from "../dictionaries/regions.ts";
import type { SpanOf } from "../model/span.ts";
import { buildLexicon } from "../text/build-lexicon.ts";
import { createOverlapGuard } from "../text/create-overlap-guard.ts";
import { findTerms } from "../text/find-terms.ts";
import { isGenericStem } from "./is-generic-stem.ts";
import { looksLikeName, trimToName } from "./looks-like-name.ts";

// 厂 and 局 are one character, the lexicon knows words of two and more.
const SHORT_ENDING = /[厂局矿](?![长里房区家面势部域麦])/g;
const LEXICON = buildLexicon([
  ...STRONG_SUFFIXES.map((word) => [word, "strong"] as const),
  ...WEAK_SUFFIXES.map((word) => [word, "weak"] as const),
]);
const REGION_SET = new Set(REGIONS);
const LONGEST_STEM = 16;
const STEM_CHARACTER = /[\p{Script=Han}A-Za-z0-9&·()-]/u;
// 德芙科技部 and 物流系统: what follows shows that the ending was no ending.
const NOT_AFTER_WEAK =
  /^(?:软件|系统|平台|行业|业(?!务)|管理|解决|方案|产品|服务|设备|化|类|企业|部(?!长)|中心|园|技术|工程|中台|分析|签|商城|商务|大屏|转型|安全|建设|改造)/;
const NOT_AFTER_STRONG =
  /^(?:园|行业|软件(?!.{0,2}公司)|系统|管理|平台|化|馆|类|部(?!.长)|感|含量|创新|规模|介绍|名称|名字|地址|情况)/;
const LATIN_COMPANY = /(?<![A-Za-z])[A-Z][A-Za-z0-9&.-]{0,24}(?: [A-Z][A-Za-z0-9&.-]{0,24}){1,4}/g;

/** What makes a sentence of a stretch of text. */
const SENTENCE =
  /[的了着过不没我你他她它们这那哪很是有和与跟把被给让去来到在要想找问说看查用买卖做谁几个家每另只都还也就再请帮总董]|经理|主任|主管|老板|老师|先生|女士|小姐|厂长|部长|科长|什么|怎么|新建|创建|登记|录入|更新|客户|公司|线索|公海/;
const LEGAL = /有限(?:责任)?公司$/;
const PLAIN = /^(?:厂|局|矿)$/;
// An everyday noun ends a name only where the name visibly ends.
const ENDS_WEAK =
  /^(?:\P{Script=Han}|$|的|这|那|有|想|要|需|是|在|打|说|来|线索|客户|项目|联系|咨询|对|预算|规模|员工|找|叫|老|小|和|与|跟|还|也|就|都|现在|目前|刚|用|做|推|问|提|今|明|下|上|本|最|因|希望|准备|打算|计划|(?:采购|财务|信息|技术|市场|销售|设备|生产|人事|行政|IT)(?:部|中心|科|处))/u;

/** Returns companies by their ending (德芙科技, ABC公司, Acme Inc); `known` is always false here. */
export function extractCompanies(text: string): SpanOf<"company">[] {
  const found: SpanOf<"company">[] = [];
  let floor = 0;
  const terms = findEndings(text);
  for (let i = 0; i < terms.length; i += 1) {
    const term = terms[i];
    if (term === undefined) continue;
    let end = term.end;
    let strong = term.payload === "strong";
    // 科技 + 有限公司, 机械 + 制造 + 集团: endings add up.
    for (let next = terms[i + 1]; next !== undefined && joins(text, end, next.start); next = terms[i + 1]) {
      end = next.end;
      strong = strong || next.payload === "strong";
      i += 1;
    }
    const company = readCompany(text, term.start, end, strong, floor);
    if (company === undefined) continue;
    found.push(company);
    floor = company.end;
  }
  const guard = createOverlapGuard(text.length, found);
  for (const latin of latinCompanies(text)) if (guard.take(latin)) found.push(latin);
  return found.sort((a, b) => a.start - b.start);
}

/** Companies that stand between two marks with nothing else: read before persons, whose names lie in theirs. */
export function extractStandingCompanies(text: string): SpanOf<"company">[] {
  return extractCompanies(text).filter(
    ({ start, end }) => /^\p{Script=Han}{5,}$/u.test(text.slice(start, end)) && isApart(text, start, end),
  );
}

type Ending = { start: number; end: number; payload: "strong" | "weak" };

function findEndings(text: string): Ending[] {
  const terms: Ending[] = findTerms(text, LEXICON);
  const guard = createOverlapGuard(text.length, terms);
  for (const match of text.matchAll(SHORT_ENDING)) {
    const ending: Ending = { start: match.index, end: match.index + 1, payload: "weak" };
    if (guard.take(ending)) terms.push(ending);
  }
  return terms.sort((a, b) => a.start - b.start);
}

function joins(text: string, end: number, next: number): boolean {
  return (
    next === end || (next - end <= 5 && /^\((?:中国|\p{Script=Han}{2,3})\)$/u.test(text.slice(end, next)))
  );
}

const isApart = (text: string, start: number, end: number): boolean =>
  ![start - 1, end].some((at) => /[\p{L}\p{N}]/u.test(text.charAt(at)));

/** Nothing but a name between two marks: ，光泽明明科技，. Words that happen to lie in it say nothing then. */
function standsAlone(text: string, start: number, suffix: number, end: number): boolean {
  const stem = text.slice(start, suffix);
  return isApart(text, start, end) && /^\p{Script=Han}{3,6}$/u.test(stem) && !SENTENCE.test(stem);
}

function readCompany(
  text: string,
  suffix: number,
  end: number,
  strong: boolean,
  floor: number,
): SpanOf<"company"> | undefined {
  const after = text.slice(end, end + 5);
  // What is called by its whole legal name is one, whatever is asked of it.
  const legal = LEGAL.test(text.slice(0, end));
  if (!legal && (strong ? NOT_AFTER_STRONG : NOT_AFTER_WEAK).test(after)) return undefined;
  const from = stemStart(text, suffix, floor);
  const start = strong && standsAlone(text, from, suffix, end) ? from : trimToName(text, from, suffix);
  if (start === undefined) return undefined;
  const stem = text.slice(start, suffix);
  // A works or an office is a name only behind a name: 玩具厂, 邮局.
  const needsName = !strong && (PLAIN.test(text.slice(suffix, end)) || !ENDS_WEAK.test(after));
  if (needsName && !looksLikeName(stem)) return undefined;
  if (!isName(stem, text.slice(start, end), strong)) return undefined;
  return { type: "company", start, end, value: { name: text.slice(start, end), known: false } };
}

function stemStart(text: string, suffix: number, floor: number): number {
  let start = suffix;
  while (start > floor && suffix - start < LONGEST_STEM && STEM_CHARACTER.test(text.charAt(start - 1)))
    start -= 1;
  const spaced = latinWordsBefore(text, start, suffix, floor);
  const stem = text.slice(spaced, suffix);
  const stop = LEFT_STOPS.exec(stem)?.[0].length ?? 0;
  let at = spaced + stop;
  for (
    let lead = LEADING_WORDS.exec(text.slice(at, suffix));
    lead !== null;
    lead = LEADING_WORDS.exec(text.slice(at, suffix))
  ) {
    if (suffix - at - lead[0].length < 2) break;
    at += lead[0].length;
  }
  return at;
}

/** "Blue Ocean 科技": Latin words in front of a Latin stem belong to the name. */
function latinWordsBefore(text: string, start: number, suffix: number, floor: number): number {
  if (start === suffix && text[start - 1] === " " && /[A-Za-z]/.test(text[start - 2] ?? "")) {
    const word = /[A-Z][A-Za-z0-9&-]{1,20} $/.exec(text.slice(Math.max(floor, start - 22), start));
    return word === null ? start : start - word[0].length;
  }
  return start;
}

function isName(stem: string, whole: string, strong: boolean): boolean {
  // 健康不健康 asks.
  if (stem === "" || stem.endsWith("不")) return false;
  if (/^[A-Za-z0-9&. -]+$/.test(stem))
    return /[A-Za-z]/.test(stem) && !/^(?:IT|SaaS|AI|ERP|CRM|OA)$/i.test(stem);
  // 上海地区零售 is a trade in a place.
  if (/(?:地区|区域|那边|这边|一带|片区)$/.test(stem)) return false;
  if (GENERIC_STEMS.has(stem) || /^(?:阿拉|俺|俺们|伲|偶们|自家|自己|人家|你家|他家)$/.test(stem))
    return false;
  // 小商品贸易公司 tells a trade; with 有限公司 behind it even 华贸物流 is registered.
  if (!/有限|股份/.test(whole) && isGenericStem(stem)) return false;
  if (REGION_SET.has(stem)) return /(?:医院|大学|学院|银行|有限公司|股份|集团|证券|中学|小学)$/.test(whole);
  if (!strong && /(?:管理|分析|财务|销售|采购|生产|仓储|一套|几套|上云|套)$/.test(stem)) return false;
  return stem.length >= 2 || /有限公司$/.test(whole);
}

function latinCompanies(text: string): SpanOf<"company">[] {
  const found: SpanOf<"company">[] = [];
  for (const match of text.matchAll(LATIN_COMPANY)) {
    const name = match[0].replace(/\.$/, "");
    if (!LATIN_SUFFIX.test(name.split(" ").at(-1) ?? "")) continue;
    found.push({
      type: "company",
      start: match.index,
      end: match.index + name.length,
      value: { name, known: false },
    });
  }
  return found;
}
