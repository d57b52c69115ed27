const HAN = /\p{Script=Han}/u;
const MARK = /[,，.。;；:：!！?？、/|\n\s]/;
const NUMERAL = /[\d零〇一二三四五六七八九十幺两]/;
/** A day and its hour stay together: 周五 下班前. */
const DAY_BEFORE = /(?:[今明后昨]天|[周号日月天]|(?:周|星期|礼拜)[一二三四五六日天])$/u;
const TIME_BEHIND =
  /^(?:上午|下午|早上|晚上|中午|凌晨|傍晚|下班|\d|[一二两三四五六七八九十]{1,3}点|周|星期|礼拜|[今明后昨]天)/u;
const SOUND = /^(?:行|好|好的|对|嗯|哦|啊|哎|诶|等下|等等|算了|不对|那|是)$/u;
const SHORTEST = 3;

const SAYS = "(?:说|讲|觉得|担心|嫌|提到|希望|反馈|表示|答应)";
/** Words that somebody who speaks without a pause goes on with. */
const JOINT = new RegExp(
  [
    `(?<![跟和让叫问给为是把向说讲的见陪找])(?:他们?|她们?|对方|客户|人家)(?:那边)?(?:还|又|也|就)?${SAYS}(?!话|法)`,
    "另外(?!的|[一两几]个)",
    "对了",
    "还有(?!没|什么|哪|多少|几|啥|点|个|一)",
    "(?<![不])然后",
    "不过(?!来|去|关|了)",
    "但是?(?!愿)",
    "而且",
    "顺便",
    "后来",
    "约好?了(?![吗没])",
    "说好(?![吗没])",
    "(?<=出来|回来)(?=[跟和见找])",
  ].join("|"),
  "gu",
);
const LONG = 24;
const BREATH = 16;
const LEAST_BEFORE = 4;

/** The words since the last mark. */
function stretchBefore(text: string): string {
  let from = text.length;
  while (from > 0 && !MARK.test(text.charAt(from - 1))) from -= 1;
  return text.slice(from);
}

/** Whoever types fast puts a space where others put a comma. */
function marksForSpaces(text: string): string {
  return text.replace(/ {1,3}/gu, (space, at: number) => {
    const [left, right] = [stretchBefore(text.slice(0, at)), text.slice(at + space.length)];
    const [before, behind] = [left.at(-1) ?? "", right.charAt(0)];
    if (!HAN.test(before) || !HAN.test(behind)) return space;
    if (NUMERAL.test(before) && NUMERAL.test(behind)) return space;
    if (DAY_BEFORE.test(left) && TIME_BEHIND.test(right)) return space;
    const next = right.split(MARK, 1)[0] ?? "";
    const whole = (left.length >= SHORTEST || SOUND.test(left)) && next.length >= SHORTEST;
    return whole ? "，" : space;
  });
}

/** Whoever dictates makes no marks at all: the words that a next thing begins with part what is told. */
function marksAtJoints(text: string): string {
  if (text.length < LONG) return text;
  let out = "";
  let from = 0;
  for (const match of text.matchAll(JOINT)) {
    const before = stretchBefore(text.slice(0, match.index));
    const behind = text.slice(match.index).split(/[,，。;；!！?？\n]/u, 1)[0] ?? "";
    if (before.length < LEAST_BEFORE || before.length + behind.length < BREATH) continue;
    out += `${text.slice(from, match.index)}，`;
    from = match.index;
  }
  return out + text.slice(from);
}

/**
 * Returns the message with the marks that were left out when it was typed fast or spoken: 聊了一小时他说仓库怕上线 is
 * 聊了一小时，他说仓库怕上线. What was pasted, with its lines and labels, stays as it is.
 */
export function punctuate(text: string): string {
  if (/\n|[:：/|]/u.test(text) || /[?？]\s*$/u.test(text)) return text;
  return marksAtJoints(marksForSpaces(text));
}
