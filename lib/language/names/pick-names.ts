import { WEAK_SUFFIXES } from "../dictionaries/company-suffixes.ts";
import { NOT_NAMES } from "../dictionaries/name-breakers.ts";
import { TITLES } from "../dictionaries/titles.ts";
import { TRADES } from "../matching/company-words.ts";
import { tagWords } from "../text/segment.ts";
import type { NameSpan } from "./find-names.ts";

type Interval = { start: number; end: number };

const LEFT =
  /(?:^|[^\p{Script=Han}]|[给跟和与去到找约见把对查看问关于叫帮是了在有的给从向为让被请联系拜访打开更新推进跟进客户公司项目个家趟次催陪替寄送约谈聊签发跑等刚才就是天早午晚上点号一二三四五六日周]|我们)$/u;
const RIGHT =
  /^(?:$|[^\p{Script=Han}]|的|那|这|他们|项目|客户|商机|合同|单子|续|报价|金额|阶段|\p{Script=Han}{1,4}(?:云|系统|平台|软件|改造|[一二三]期)|[要想说有在签谈上买用问打来去反提需催回同确拒付还已是不没最今明下昨什怎情进规预和跟与推到黄输丢成拿加降改涨延拖搁停放卡赢指稳能会肯暂先也都被交定换转升退寄送约见看聊吃喝跑带碰走找写填查抱嫌担希答]|发(?![电展动酵])|开(?!发)|做(?!工)|采购|财务|法务|演示|现场|老板|领导|前台|人事|\p{Script=Han}{2}部|\p{Script=Han}{1,3}(?:总|经理|主任|工|[科处院厂校部]长|老师|董|老板))/u;
/** 飞驰那边: whatever else the word may be, it is pointed at like somebody. */
const POINTED = /^(?:[那这][边家单]|[那这][个条笔](?:单|项目|客户|商机|线索|合同))/;
/** 力源不变，铁西搁一边: what is said of a deal is said of somebody. */
const DONE_WITH =
  /^(?:不变|没变|照旧|推到|推进|黄了|输了|丢了|成了|拿下|签了|搁|放一放|暂停|[降加涨改延拖][到成]|金额|到(?:了)?\p{Script=Han}{2,4}(?:阶段|环节|了))/u;
/** 绿源环保科技 is another company than 绿源环保. */
const LONGER =
  /^(?:科技|实业|控股|股份(?!有限|公司)|贸易|电子|机械|制造|医药|食品|材料|新材|能源|环境|工程|建设|装备|技术)(?!部|总监|负责|人员|支持|方案|问题|交流|岗|中心|上|参数)/;
const TAGGED =
  /(?:标签(?:是|为|[:])?|打上?|贴上?|标(?:记)?(?:为|成)|标上|加上?|去掉|移除|删掉|撕掉|#|带有?)[“"「 ]?$/;
const TAG_BEHIND = /^[”"」 ]?(?:这个|的)?(?:标签|标记)/;
/** Stages called by a word that is a verb as well are read beside 阶段 only. */
const LONG_STAGE = 4;

/**
 * Chooses among all places where names stand: longer before shorter, left before right, and what is only a part of
 * other words not at all. `words` cuts the text into words; it is asked for only where it matters.
 */
export function pickNames(
  text: string,
  all: readonly NameSpan[],
  words: () => readonly Interval[],
): NameSpan[] {
  const picked: NameSpan[] = [];
  let floor = 0;
  for (const span of [...all].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start < floor || !isMeant(text, span, words)) continue;
    picked.push(span);
    floor = span.end;
  }
  return picked;
}

function isMeant(text: string, { start, end, form }: NameSpan, words: () => readonly Interval[]): boolean {
  const before = text.slice(Math.max(0, start - 6), start);
  const after = text.slice(end, end + 6);
  if (form.kind === "stage") return end - start >= LONG_STAGE;
  if (form.kind === "tag") return TAGGED.test(before) || TAG_BEHIND.test(after);
  if (form.kind === "customer" && LONGER.test(after)) return false;
  const called = POINTED.test(after) || DONE_WITH.test(after) || !isWord(text, { start, end });
  if (form.brand) {
    const [left, right] = [LEFT.test(before), RIGHT.test(after)];
    // 给屹岑开个商机: what lies in no other word needs a known neighbour on one side only.
    const oneSided = (left || right) && standsFree({ start, end }, words()) && !(left && ofTrade(after));
    if (!called || (!(left && right) && !oneSided)) return false;
  }
  if (end - start > 2) return true;
  const person = form.kind === "contact" || form.kind === "colleague";
  if (person && NOT_NAMES.has(text.slice(start, end)) && !TITLES.some((title) => after.startsWith(title)))
    return false;
  return !cutsWords({ start, end }, words());
}

/** 明天 is a day, whatever company is called so; 中科 is a word only as a name. */
function isWord(text: string, span: Interval): boolean {
  if (span.end - span.start > 2) return false;
  return tagWords(text).some(
    ({ start, end, tag }) => start === span.start && end === span.end && !/^(?:n[rstz]|j|x)/.test(tag),
  );
}

const TRADE_WORDS = [...new Set([...TRADES, ...WEAK_SUFFIXES])];
/** 绿源环保科技: a trade behind a short name makes another company of it. */
const ofTrade = (after: string): boolean => TRADE_WORDS.some((trade) => after.startsWith(trade));

const within = (at: number, words: readonly Interval[]): boolean =>
  words.some(({ start, end }) => start < at && at < end);

/** Whether neither end lies inside a word. */
const standsFree = ({ start, end }: Interval, words: readonly Interval[]): boolean =>
  !within(start, words) && !within(end, words);

/** 天然 in 今天然后: both its ends lie inside words. */
function cutsWords(span: Interval, words: readonly Interval[]): boolean {
  return within(span.start, words) && within(span.end, words);
}
