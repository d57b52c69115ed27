import { foldText } from "./fold-text.ts";

/**
 * What a question wants besides words on its subject: `ours`, what only this company's records know of one day, one
 * person, one deal; or a `value`, which must stand beside the words, with the share of them that must be there.
 */
export type AskedFor = { kind: "ours" } | { kind: "value"; value: RegExp; share: number };

/** Longer ones tell a story, in which a figure or a day is asked for in passing. */
const LONGEST = 30;
const LONGEST_PLAIN = 22;

/** A day or a while that is this company's own: 昨天, 上个季度. */
const WHEN =
  "(?:昨[天晚日]|前天|今[天早晚儿日]|明[天早晚]|后天|[上这](?:个)?(?:周|星期|礼拜|月|季度?)[一二三四五六日末]?|本周|去年|前年|刚才|上[次回]|最后一次)";
/** What holds in these is told by documents as well (现在专业版多少钱): only what is done in them is not. */
const WHILE = "(?:现在|目前|眼下|今年|明年|本(?:月|季度?|年))";
const DONE = /[我咱卖签]|了(?!解)|(?<![超通不])过(?![期程])|打(?![折包印卡])|成交|拜访|回款/u;
const FACT = "(?:多少|几(?!乎)|谁|哪[天家条个些里位几]|什么|啥|没有?$|了吗)";
const factOf = (when: string): RegExp => new RegExp(`${when}.{0,24}?${FACT}|${FACT}.{0,24}?${when}`, "u");
const OF_A_DAY = factOf(WHEN);
const OF_A_WHILE = factOf(WHILE);
/** How one goes about something is told by documents, whatever day is named. */
const ADVICE =
  /怎么|咋|如何|要不要|该|能不能|可不可以|好不好|合适|行不行|算不算|先|能做|[要得][看做备写]|拿什么/u;
/** 批了没, 尾款到账没有, 都录了吗: whether it has happened. */
const HAPPENED = /(?:了|[\p{Script=Han}](?<!有))没有?$|(?<!能[^,]{1,6})了[吗么]$/u;
/** 续约了吗, 续了多少: and what came of it. */
const CAME_OF_IT = /还[欠差剩]|了(?:多少|几)/u;
const BY_WHOM = /(?:给|归|被)了谁$|(?:给|归)谁了$|谁[\p{Script=Han}]{1,2}的$|是谁的$|被谁/u;
const MINE = /^我的?.{0,4}还?(?:剩|有)(?:多少|几)/u;
/** 证明去哪开: an errand in the world outside. What is downloaded or applied for may well be in a document. */
const ERRAND = /[去在]哪[里儿]?(?:办|开|修|做|买|订|考)/u;

/** Places, passwords and what is downloaded are no figures: words on them are the answer. */
const REACH =
  /(?<![来接]的?)(?:电话|手机号?|编号|分机|热线)(?:号码?)?(?:和密码)?(?:[是为叫](?:多少|什么|啥|几)|多少|几号|[发给]我)|给我(?:一份|发)/u;
const EXTENSION = /分机/u;
const LINK = /(?:邮箱|网址|链接)(?:地址)?(?:[是为叫](?:多少|什么|啥)|多少|[发给]我)/u;
const PAYER = /谁出$/u;
const PRICE =
  /多少[钱元块]|几块钱|(?:价|费|薪|工资|提成|奖金?|佣金|酬劳|保证金|滞纳金|补贴|补偿|预算|股价|营收)[^,]{0,6}(?:多少|几(?!乎)|什么价)|(?:赔|罚|扣|奖|报销?|收|花|批)给?(?:客户|公司)?[^,能]{0,2}多少(?!天|才)|几个点|百分之几/u;
/** Searchable text has no per cent: 回款额的 8% is a bare figure there. */
const RATE = /比例|百分之|几个点|提成|佣金/u;
/** 从来不问多少钱, 电话一通人家就问多少钱: the question of a customer. */
const THEIR_PRICE = /问多少钱|先?报多少|按.{1,2}算还是/u;
const DAY = /什么时候|啥时候?|哪天|几号|几点/u;
const LENGTH = /多久|几天|几个月|几年|多少(?:天|年|小时)|多长时间/u;
const MOST =
  /(?:最多|最少|最低|至少|上限|一共|总共|应该|可以).{0,12}?(?:多少|几)多?(?<unit>个|家|条|次|人|种|版|场|级|名|位|款|件|台|步|类|档|遍|轮|份|单|核|吨|分|字|g)/u;
/** 能称多少克, 一年几度电: a measure of any kind. */
const MEASURE =
  /(?:多少|几)(?<unit>克|毫克|公斤|千克|吨|升|毫升|兆|瓦|千瓦|伏|安|度|分贝|转|米|厘米|毫米|公里|平米|平方|寸|码|帧|赫兹|像素)/u;

const N = "(?:\\d[\\d_]{0,9}|[二两三四五六七八九十百千]{1,4})";
const MONEY = `${N} ?(?:万|元|块|折|个?点|亿)|免费|不收|百分之`;
/** A figure of nothing that is counted. */
const BARE =
  "(?<=\\p{Script=Han} )\\d{1,2}(?:_\\d{1,3})? (?!个|天|日|月|年|家|次|人|周|小时|分|秒|条|单|位|级|档|号|步|种|项|页)";
const N1 = "(?:\\d[\\d_]{0,9}|[一二两三四五六七八九十百千]{1,4})";
/** As figures stand in searchable text: no marks, a blank between digits and characters. */
const VALUES = {
  money: new RegExp(MONEY, "gu"),
  rate: new RegExp(`${MONEY}|${BARE}`, "gu"),
  day: new RegExp(
    `${N} ?[月日号点]|周[一二三四五六日]|月底|季末|年底|当天|次日|上午|下午|之前|到期|[前后]| \\d{8} | \\d{1,2} [0-5]\\d `,
    "gu",
  ),
  length: new RegExp(`${N1} ?(?:个?月|天|日|周|个?小时|年|分钟|个?工作日|季度)|当天|当日|次日`, "gu"),
  reach: / 1[3-9]\d{9} |\d{7,11}/gu,
  link: / (?:https?|www|com|cn|net|org) /gu,
  payer: /承担|负担|自理|自付|自费|报销|[方司户] ?(?:出|付)/gu,
  extension: / \d{3,6} |\d{7,11}/gu,
};
const countOf = (unit: string): RegExp => new RegExp(`${N} ?(?:多|来|余)?个?${unit}`, "gu");
/** 220 g as well as 220 克. */
const measureOf = (unit: string): RegExp => new RegExp(`${N} ?(?:${unit}|[a-z]{1,3} )`, "gu");

function isOurs(part: string, alone: boolean): boolean {
  if (ADVICE.test(part)) return false;
  return (
    OF_A_DAY.test(part) ||
    (OF_A_WHILE.test(part) && DONE.test(part)) ||
    BY_WHOM.test(part) ||
    MINE.test(part) ||
    ERRAND.test(part) ||
    (alone && HAPPENED.test(part))
  );
}

/** What a question asks for that words on its subject do not give; undefined where they are the answer. */
export function askedFor(question: string): AskedFor | undefined {
  const text = foldText(question).replaceAll(/[?!。\s]/gu, "");
  if ([...text].length > LONGEST) return undefined;
  const parts = text.split(/[,;，；]/u);
  const last = parts.at(-1) ?? "";
  const alone = parts.length === 1;
  if (parts.some((part) => isOurs(part, alone || CAME_OF_IT.test(last)))) return { kind: "ours" };
  if (REACH.test(text)) {
    return { kind: "value", value: EXTENSION.test(text) ? VALUES.extension : VALUES.reach, share: 0.5 };
  }
  if (LINK.test(text)) return { kind: "value", value: VALUES.link, share: 0.5 };
  // Who pays is told in words of its own, often behind a stretch on when and how.
  if (PAYER.test(last)) return { kind: "value", value: VALUES.payer, share: 0.3 };
  if (PRICE.test(last) && !THEIR_PRICE.test(text)) {
    const value = RATE.test(last) ? VALUES.rate : VALUES.money;
    return { kind: "value", value, share: alone ? 0.5 : 0.3 };
  }
  const plain = alone && [...text].length <= LONGEST_PLAIN;
  if (plain && DAY.test(text)) return { kind: "value", value: VALUES.day, share: 0.45 };
  if (plain && LENGTH.test(text)) return { kind: "value", value: VALUES.length, share: 0.35 };
  const measure = plain ? MEASURE.exec(last)?.groups?.unit : undefined;
  if (measure) return { kind: "value", value: measureOf(measure), share: 0.35 };
  const unit = MOST.exec(last)?.groups?.unit;
  return unit ? { kind: "value", value: countOf(unit), share: 0.5 } : undefined;
}
