import { calendar } from "../calendar.ts";
import type { DateRule, Period, RuleContext } from "../date-rule.ts";
import { readCount } from "../read-count.ts";

const NUMBER =
  "(?<n>\\d{1,4}|[一二两三四五六七八九十]{1,3}|[俩仨半]|百八十|[一二两三四五六七八九]百)(?:[来多几])?";
// 月 needs 个 here: 9月前 is a month's name, 三个月前 a distance. 15日前 likewise.
const FAR =
  " ?(?:个(?<half>半)?(?<months>月)|个? ?(?<unit>工作日|天|周|星期|礼拜|季度|年(?!级)))(?<half2>半)?";
const UNIT = FAR.replace("|天|", "|天|日|");
const WORDS = new Map(Object.entries({ one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, a: 1 }));

/** 一两个月 and 三五天 reach as far as the larger digit; 十二天 is one number. */
function readFar(text: string | undefined): number {
  if (text === "俩") return 2;
  if (text === "仨") return 3;
  return readCount(/^[一二两三四五六七八九]{2}$/.test(text ?? "") ? text?.slice(1) : text);
}

/** The day `amount` units away from today; fractions of months and years become days. */
function move(
  context: RuleContext,
  groups: Record<string, string | undefined>,
  sign: number,
): number | undefined {
  const halves = groups.half !== undefined || groups.half2 !== undefined ? 0.5 : 0;
  const amount = readFar(groups.n) + halves;
  // 2018年以前 names a year; nobody counts back two thousand of them.
  if (!(amount > 0) || (groups.unit === "年" && amount >= 100)) return undefined;
  const { today } = context.clock;
  const unit = groups.unit ?? "月";
  if (unit === "天" || unit === "日") return today + sign * Math.ceil(amount);
  // Five working days are a week, which is close enough for a promise.
  if (unit === "工作日") return today + sign * (amount + 2 * Math.floor(amount / 5));
  if (unit === "周" || unit === "星期" || unit === "礼拜") return today + sign * Math.ceil(amount * 7);
  const months = amount * (unit === "年" ? 12 : unit === "季度" ? 3 : 1);
  const whole = Math.floor(months);
  return calendar.addMonths(today, sign * whole) + sign * Math.round((months - whole) * 30);
}

function past(groups: Record<string, string | undefined>, context: RuleContext) {
  const from = move(context, groups, -1);
  return from === undefined
    ? undefined
    : { from, to: context.clock.today, direction: "past" as const, closed: true };
}

function within(groups: Record<string, string | undefined>, context: RuleContext) {
  // 三天内联系过的 looks back.
  if (context.past && !context.bound) return past(groups, context);
  const to = move(context, groups, 1);
  return to === undefined
    ? undefined
    : { from: context.clock.today, to, direction: "within" as const, closed: true };
}

/** 后三天 are the three after today; 未来三天 begin now. */
function following(groups: Record<string, string | undefined>, context: RuleContext) {
  const to = move(context, groups, 1);
  const from = context.clock.today + 1;
  return to === undefined ? undefined : { from, to, direction: "within" as const, closed: true };
}

const MINUTES = new Map(Object.entries({ 分钟: 1, 分: 1, 刻钟: 15, 小时: 60, 钟头: 60 }));

function said(minutes: number): string {
  const rest = ((minutes % 1440) + 1440) % 1440;
  return `${String(Math.floor(rest / 60)).padStart(2, "0")}:${String(rest % 60).padStart(2, "0")}`;
}

/** 两小时后, 10分钟前: a moment of today or of the days beside it. */
function moment(groups: Record<string, string | undefined>, { clock }: RuleContext, sign: number) {
  const halves = groups.half === undefined ? 0 : 0.5;
  const amount = (readFar(groups.n) + halves) * (MINUTES.get(groups.unit ?? "") ?? Number.NaN);
  if (!(amount > 0)) return undefined;
  const minutes = clock.minutes + sign * Math.round(amount);
  const day = clock.today + Math.floor(minutes / 1440);
  return { from: day, to: day, time: said(minutes), closed: true };
}

/** 还剩5分钟, 两小时内: from now on. */
function fromNow(groups: Record<string, string | undefined>, context: RuleContext): Period | undefined {
  const end = moment(groups, context, 1);
  if (end === undefined) return undefined;
  const { today, minutes } = context.clock;
  return {
    from: today,
    to: end.to,
    time: said(minutes),
    timeTo: end.time,
    direction: "within",
    closed: true,
  };
}

/** An English length as the Chinese ones are read. */
function inHan({ n = "", unit = "" }: Record<string, string | undefined>) {
  const count = WORDS.get(n.toLowerCase()) ?? Number(n);
  const han = { day: "天", week: "周", month: "月", year: "年" }[unit.toLowerCase()];
  return han === "月" ? { n: String(count) } : { n: String(count), unit: han };
}

const HEDGE =
  "(?:大概|大约|差不多|也就|可能|估计|预计|最多|最快|最晚|最迟|需要|还要|还得|要|得|周期|时间|工期|上线|是|,| |:)";
const CLOSE = "[吧哦呢啊。!]";
const SHORT = `${NUMBER} ?个?(?<half>半)?(?<unit>分钟|小时|钟头|刻钟)`;

/** 两周内, 近两个月, 最近30天, 三个月后, 5天前, 十天没动静, within 2 weeks. */
export const spans: DateRule[] = [
  {
    pattern: new RegExp(
      `(?:最近的?|近|过去的?|(?<!提)前|这) ?${NUMBER}${UNIT}(?:以?来|之?内|里)?(?!前)`,
      "g",
    ),
    read: past,
  },
  {
    pattern: new RegExp(`(?:未来|接下来|今后|往后|下面) ?的?${NUMBER}${UNIT}(?:[之以]?内|里)?`, "g"),
    read: (groups, context) => within(groups, { ...context, past: false }),
  },
  {
    pattern: new RegExp(`(?<![之以然前延推最今往])后 ?${NUMBER}${UNIT}(?:[之以]?内|里)?`, "g"),
    read: following,
  },
  {
    pattern: new RegExp(`(?:还剩下?|之后|接下来|未来|再过|后) ?${SHORT}`, "g"),
    read: fromNow,
  },
  { pattern: new RegExp(`(?<![\\d.第])${SHORT}[之以]?内`, "g"), read: fromNow },
  {
    pattern: new RegExp(`(?<![\\d.第])${NUMBER}${UNIT}(?:[之以]?内|里面?|之间)`, "g"),
    read: within,
  },
  {
    pattern: new RegExp(
      `(?:超过|快)?(?<![\\d.第])${NUMBER}${UNIT}多?(?:以上|左右)?了?[都还也]?(?=没(?!问题)|未(?!来)|不曾|毫无|无人)`,
      "g",
    ),
    read: past,
  },
  {
    pattern: new RegExp(`(?<![\\d.第])${NUMBER}${FAR}(?:[之以]?后(?!台|续))`, "g"),
    read: (groups, context) => {
      const at = move(context, groups, 1);
      return at === undefined ? undefined : { from: at, to: at, direction: "after", closed: true };
    },
  },
  {
    pattern: new RegExp(`(?<![\\d.第年])${NUMBER}${FAR}(?:[之以]?前(?!台|端))`, "g"),
    read: (groups, context) => {
      const at = move(context, groups, -1);
      return at === undefined ? undefined : { from: at, to: at, closed: true };
    },
  },
  { pattern: new RegExp(`(?<![\\d.第])${SHORT}[之以]?后`, "g"), read: (g, context) => moment(g, context, 1) },
  {
    pattern: new RegExp(`(?<![\\d.第])${SHORT}[之以]?前`, "g"),
    read: (g, context) => moment(g, context, -1),
  },
  {
    // 花了两个月左右 tells how long something took, not when it is wanted.
    pattern: new RegExp(
      `(?<![\\d.第了过满有])${NUMBER}${UNIT}(?:左右|上下|的样子|这样子?)(?!的经验|前)`,
      "g",
    ),
    read: within,
  },
  // 大概两三个月 or 四个月吧 as the whole answer says when; a bare 六个月 may be any length of time.
  { pattern: new RegExp(`(?<=^${HEDGE}{1,4})${NUMBER}${UNIT}(?=${CLOSE}{0,2}$)`, "g"), read: within },
  { pattern: new RegExp(`^${NUMBER}${UNIT}(?=${CLOSE}{1,2}$)`, "g"), read: within },
  {
    pattern:
      /\b(?:in |over |for |within )?(?:the )?(?:last|past|previous) (?<n>\d{1,3}|one|two|three|four|five|six) (?<unit>day|week|month|year)s?\b/gi,
    read: (groups, context) => past(inHan(groups), context),
  },
  {
    pattern:
      /\b(?:in |over )?(?:the )?(?:next|coming) (?<n>\d{1,3}|one|two|three|four|five|six) (?<unit>day|week|month|year)s?\b/gi,
    read: (groups, context) => within(inHan(groups), { ...context, past: false }),
  },
  {
    pattern:
      /(?<=\bnot? [\w ]{0,20})\b(?:in|for) (?<n>\d{1,3}|one|two|three|four|five|six) (?<unit>day|week|month|year)s?\b/gi,
    read: (groups, context) => past(inHan(groups), context),
  },
  {
    pattern:
      /\bwithin (?:the next )?(?<n>\d{1,3}|one|two|three|four|five|six|a) (?<unit>day|week|month|year)s?\b/gi,
    read: (groups, context) => within(inHan(groups), context),
  },
];
