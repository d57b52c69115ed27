import type { Turn } from "#agents/runtime/turn.ts";
import { asksUs } from "#agents/skills/sales/asks-us.ts";
import { segmentsOf } from "#agents/skills/segments.ts";
import { type IntentName, pastedFrom } from "#lib/language/index.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { tellsPast } from "./tells-past.ts";

const sure = 0.6;
const isQuestion = /[?？]\s*$|(?:吗|呢)[。.]?$/u;
const finished = /(?:拜访|走访|见|聊|谈|碰|吃|喝|开会|演示|电话)(?:完|过了)(?!后|之后|以后|再)/u;
const ahead =
  /(?:要|准备|打算|计划)(?:再)?(?:去|到|来)?(?:拜访|走访|跑一趟|见|找|碰)|(?:今天|明天|后天|上午|下午|晚上|待会儿?|一会儿?|等会儿?|回头)(?:我)?(?:要|准备|打算)?(?:去|到)(?!了|过)/u;

const past = /[了过完](?!解)|刚|昨|前天|说|问|聊|提到|答应|觉得|担心|嫌|回来|出来/u;
const goes = /去|到|来|拜访|上门|演示|开会|见|吃饭|视频|打(?:个)?电话|培训|汇报|请/u;

/** 下周四上午去给他们做演示: the day lies ahead, and nothing in its stretch took place. */
function isComing({ text, understanding: { entities }, now, clause }: Turn): boolean {
  const first = segmentsOf(clause.text)[0]?.text ?? "";
  const date = entities.find(({ type, text: said }) => type === "date" && first.includes(said));
  return (
    date?.type === "date" &&
    date.value.from > dayOf(now) &&
    goes.test(first) &&
    !past.test(first) &&
    text !== ""
  );
}

/** 下午要去拜访…，估计张总会提预算: what lies ahead is planned, and told by nobody. */
function liesAhead(turn: Turn): IntentName | undefined {
  const { intent, confidence, text } = turn.clause;
  if (intent !== "activity.report") return undefined;
  if (isComing(turn)) return /演示|会|视频|电话|培训|吃饭|汇报/u.test(text) ? "task.create" : "visit.plan";
  return confidence < sure && ahead.test(text) && !finished.test(text) ? "visit.plan" : undefined;
}

const otherTask = new Set<IntentName>(["lead.progress", "none", "activity.report", "talk_track.make"]);

/** 让我先把手册发他: what they asked us for is to be done. */
const isAskedOfUs = ({ clause: { intent, text } }: Turn): boolean => otherTask.has(intent) && asksUs(text);

const ours =
  /^(?:那|然后|再)?(?:我|咱)?们?(?:就|要|得|会|再|来|必须|争取)*(?:催|打(?:电话)?给|给[^，。；]{1,8}(?:打|发|回|报|送|寄|带|做|讲|演示|交|看)|发|寄|送|回复|回电|联系|约|去找|去见|问问|跟进|提交|交|准备|整理)(?![了过完]|[^，。；]{0,8}[了过]$)/u;
/** 明天十点有个会: what stands on that day. */
const gathering =
  /^(?:我)?(?:还|也)?(?:要)?有(?:个|一?场|一个)?(?:会|饭局|演示|培训|评审|面谈)(?![^，。]{0,4}(?:吗|么|没))/u;
const laxly = new Set<IntentName>(["activity.report", "lead.progress", "none", "preference.set", "note.add"]);
/** What a meeting that is told of is taken for besides, by its people. */
const gathers = new Set<IntentName>([...laxly, "lead.capture", "visit.plan"]);

const arranged =
  /(?:[，,。\s]|^)(?:你?(?:先)?(?:帮我|给我)?)(?:约|定|排|安排)(?:上|一?下|下来|个时间)(?:吧|哈|呗)?[。]?$/u;
const unarranged = new Set<IntentName>([
  "lead.complete",
  "lead.progress",
  "activity.report",
  "none",
  "visit.plan",
]);

/** 张总说下周三可以见，约上: a meeting is to stand in the calendar, whoever told of the day. */
const arranges = ({ clause: { intent, text }, understanding: { entities } }: Turn): boolean =>
  unarranged.has(intent) && arranged.test(text) && entities.some(({ type }) => type === "date");

/** 下周二之前我要准备什么: asked, and ordered of nobody. */
const asksWhat = /(?:什么|啥|哪些)(?:材料|资料|东西|事情?|工作)?[呢啊呀]?[。]?$/u;

/** 周五前催她盖章, 另外俩我周四前回复: what we do on a day to come, with nobody ordered to note it. */
function plansAhead({ clause: { intent, text }, understanding, now }: Turn): boolean {
  const { entities } = understanding;
  if (!gathers.has(intent) || isQuestion.test(text) || asksWhat.test(text)) return false;
  // What somebody else wrote orders nothing.
  if (pastedFrom(understanding.text) !== null) return false;
  const date = entities.find(
    ({ type, value, text: said }) =>
      type === "date" && "to" in value && String(value.to) >= dayOf(now) && text.includes(said),
  );
  if (!date) return false;
  const [before = "", behind = ""] = text.split(date.text);
  if (gathering.test(behind.trim())) return true;
  return laxly.has(intent) && ours.test(behind.trim()) && !/说|讲|要求|希望/u.test(before);
}

const ofOneself = /(?:电话|手机|邮箱|公司|需求|预算|姓名|单位)\s*[：:]/u;

/** A pasted talk names who spoke: it is told of them, whoever they are; a form is another thing. */
function isPastedTalk({ clause: { intent, text }, understanding }: Turn): boolean {
  const { entities, lead } = understanding;
  if (intent !== "lead.capture" || pastedFrom(understanding.text) === null || ofOneself.test(text))
    return false;
  const person = entities.some(({ type }) => type === "person");
  return person && lead.phone === undefined && /聊天|微信|[：:]/u.test(text);
}

/**
 * What is told or planned in a rep's day, where its words remind of something else: what was asked of us and what we do on
 * a day to come is a task, what took place a report. Undefined where it is neither.
 */
export function dailyIntent(turn: Turn): IntentName | undefined {
  if (arranges(turn)) return "visit.plan";
  if (isAskedOfUs(turn) || plansAhead(turn)) return "task.create";
  if (tellsPast(turn) || isPastedTalk(turn)) return "activity.report";
  return liesAhead(turn);
}
