import type { IntentName, QueryReading, ScoredIntent } from "../contract.ts";
import type { Evidence } from "../intents/definition.ts";
import type { Correction, Reference } from "../model/correction.ts";
import type { DialogueHint, TalkedAbout } from "../model/dialogue.ts";
import type { Plain } from "../query/plain-query.ts";
import { QUERY_INTENTS } from "../query/query-intents.ts";
import { type RankedIntents, rankIntents } from "../rank-intents.ts";
import { lendSubject } from "./lend-subject.ts";
import { PARTICLES } from "./particles.ts";
import { readSpoken } from "./read-spoken.ts";
import { replaceWords } from "./replace-words.ts";

type Given = {
  evidence: Evidence;
  intents: RankedIntents;
  corrections: readonly Correction[];
  /** The query before, changed by this message; undefined when the message changes nothing in it. */
  followed: QueryReading | undefined;
  /** The query that the message is by itself, as far as its words belong to one. */
  plain: Plain | undefined;
  /** The option that the message chose of those that were offered. */
  option: TalkedAbout | undefined;
  /** Records that words of the message point at. */
  pointed: readonly Reference[];
};

/** Words that leave open what is asked, or that a correction and a follow-up are easily taken for. */
const OPEN: ReadonlySet<IntentName> = new Set([
  "none",
  "correct",
  "choose",
  "lead.complete",
  "lead.capture",
  "lead.progress",
  "record.update",
  "record.show",
  "customer.update",
  "contact.update",
  "activity.report",
]);
/** An act that decides by itself: 好的 is no follow-up. */
const ACTS: ReadonlySet<IntentName> = new Set(["confirm", "deny", "undo", "greeting", "thanks", "help"]);
const CLEAR = 0.7;
/** Words that ask for something else this surely are no plain question for records. */
const CERTAIN = 0.9;
const WEAK = 0.55;
/** What is told of a lead this surely narrows no list. */
const TELLS: ReadonlySet<IntentName> = new Set(["lead.capture", "lead.progress"]);
const TOLD = 0.8;
/** What is heard in many a question for figures; one of which no word is left over is just that. */
const SOFT: ReadonlySet<IntentName> = new Set([
  "practice.patterns",
  "expansion.find",
  "practice.deviation",
  "knowledge.ask",
  "knowledge.outdated",
  "customer.traits",
  "opportunity.update",
  "opportunity.lost",
  "quote.ask",
  "lead.convert",
  "lead.complete",
  "solution.match",
  "product.ask",
]);
/** 捞一个公海客户 takes it, 公海里的制造业客户 are a list. */
const TAKES = /捞|领|拿|抢|捡|认|要/;
/** What goes on from results and asks for more than records or figures. */
const BEYOND: ReadonlySet<IntentName> = new Set([
  "forecast.ask",
  "opportunity.risk",
  "performance.why",
  "performance.compare",
]);
/** Words that are as likely as this to ask for something else are no plain question for records. */
const LIKELY = 0.7;
/** So much of a question may be left unread where its words are nothing else that is clear. */
const MOSTLY_READ = 0.3;
const FIGURES = /多少|几[家个条单笔位次]|总额|总共|一共|合计|加起来|平均|数量|占比|how (?:many|much)|total/i;
const LISTED = /哪些|哪几|列出来|列一?下|名单|明细|是谁|都有谁|which|list/i;
const LISTED_ANEW = /哪些|哪几|列出来|列一?下|名单|明细|都有谁|按.{1,6}(?:排|分)|which|list/i;
const GOES_ON =
  /^(?:阶段|行业|地区|城市|级别|来源|渠道|负责人|时间|状态|金额|预算)(?:换|改)成|^(?:那?(?:再|只|就)(?:看|要|留|算|剩|去掉|加上|除|筛|排|按)|不限|不要|排除|按|加上|去掉|除了|不含|剔除|其中|里面|换成)|呢[?]?$/;
/** Nothing but another value: what has it stands in the sentence before. */
const CHANGES = /^(?:那就?|还是|时间|日期){0,2}(?:改|换|调|挪|推)(?:成|为|到)[^,]{1,12}$/;
/** 推迟一天, 早两个小时: the same, only later or sooner. */
const SHIFTS =
  /^(?:那|就|再|往){0,2}(?:提前|推迟|延后|延期|早|晚|[前后]推)(?:个)?[一两二三四五六七八九十半\d]{1,3}个?(?:天|日|周|星期|礼拜|月)(?:吧|好了)?$/;
/** Somebody tells what was, or wants something to be written. */
const TELLING: ReadonlySet<IntentName> = new Set([
  "activity.report",
  "note.add",
  "task.create",
  "lead.capture",
  "visit.plan",
  "customer.create",
]);
const UNSURE: ReadonlySet<IntentName> = new Set(["none", "trend.alert"]);
const VALUES: ReadonlySet<string> = new Set(["money", "phone", "email", "percent", "stage"]);
const SHORT = 14;
const LONGEST = 40;

/** After these something stands in the calendar. */
const PLANS: ReadonlySet<string> = new Set([
  "task.create",
  "visit.plan",
  "task.reschedule",
  "activity.report",
]);
/** 不对，是周三: a slip of the tongue, and no plan that is moved. */
const SLIP = /错|不对|不是|口误|应该|搞|其实|说的|指的|改回/;
/** 让丁可周五前把排期表改一版: something else is to be done, and by somebody. */
const ANEW = /^(?:那|再)?(?:让|叫|请|派|安排|通知|提醒)[^,。]{1,16}把|改[一几两]?(?:版|稿|遍)/;
/** 预计签约挪到1月20: a day of the deal, and none of the calendar. */
const CLOSING = /(?:预计|预期)?(?:签约|签单|成交|关单|结单)(?:日期|时间|日)?(?:改|挪|推|延|放|调|定|提前)/;
const OF_DEAL = /预计|签约|签单|成交|关单|上线|交付|合同|到期|付款|回款|收尾/;

const WRITES: ReadonlySet<IntentName> = new Set([
  ...(["lead.complete", "record.update", "customer.update", "contact.update", "contact.create"] as const),
  ...(["opportunity.update", "opportunity.won", "opportunity.lost", "complaint.log"] as const),
  ...(["activity.report", "preference.set"] as const),
]);
const ASKS_LIST =
  /(?:列(?:给我|出来|一下|一列|个表)|有(?:哪些|多少|几[个家条单位])|占(?:多少|多大比[重例]|几成)|先数(?:数|一下)?|数一?下|多少[个家条单位]|几[个家条单位]|叫啥|拉出来)(?:看看|吧|啊|呢|吗|来着)?[?.!]?$/;
const COUNTS = /多少|几[个家条单位成]|数|占/;
/** Records of one kind are meant, and no single one that is named. */
const plural = ({ entities, dialogue }: Evidence): boolean =>
  !entities.some(({ type }) => type === "company" || type === "opportunity" || type === "person") &&
  dialogue.pending === undefined;

/** 第二家归我 chooses nothing where nothing was offered. */
function withoutChoice({ intents, evidence: { dialogue } }: Given): RankedIntents {
  const [top, next, ...rest] = intents;
  const open = dialogue.pending?.kind === "choose" || dialogue.pending?.kind === "duplicate";
  return top.name === "choose" && !open && next ? [next, ...rest] : intents;
}

const settled = (name: IntentName, reason: string, intents: RankedIntents): RankedIntents => {
  const first: ScoredIntent = { name, confidence: 0.9, reason };
  return [first, ...intents.filter((each) => each.name !== name)];
};

/** What a follow-up to a list or a figure asks: the same, unless it names the other. */
function askedOfQuery(text: string, { object }: QueryReading, last: string | undefined): IntentName {
  const list: IntentName = object === "lead" ? "lead.search" : "record.search";
  if (FIGURES.test(text) && last !== "performance.rank") return "metric.ask";
  if (LISTED.test(text) && (last === "metric.ask" || last === "performance.rank")) return list;
  return (last as IntentName | undefined) ?? list;
}

const YES = /^(?:好的?|行|可以|对|没问题|嗯|是的?|ok)[,\s]*/i;

/** 转吧, 没问题，同步: the deed that waits, said again. */
function echoes(text: string, { last }: DialogueHint): boolean {
  const deed = text.replace(YES, "").replace(PARTICLES, "");
  return deed.length > 0 && deed.length <= 3 && last?.text.includes(deed) === true;
}

/** A sentence that says too little by itself, read as if it named what is talked about: 谁负责的 after 看下海川物流. */
function lent({ evidence, intents, pointed }: Given): RankedIntents {
  const [top] = intents;
  const { dialogue, normalized, entities } = evidence;
  const [record] = dialogue.focus ?? [];
  const named = entities.some(({ type }) => type === "company" || type === "opportunity");
  const foreign = top.name === "none" && top.confidence >= WEAK;
  if (record === undefined || named || pointed.length > 0 || foreign) return intents;
  if (top.confidence >= WEAK || normalized.length > LONGEST) return intents;
  const evident = lendSubject(evidence, record);
  const [best] = evident ? rankIntents(evident) : [];
  if (best === undefined || best.name === "none" || best.confidence < WEAK || ACTS.has(best.name))
    return intents;
  return [best, ...intents.filter(({ name }) => name !== best.name)];
}

/** What a question for records and figures asks, by what it is answered with. */
function askedPlainly({ object, measures, groupBy, sort, compareTo }: QueryReading): IntentName {
  if (compareTo !== undefined) return "performance.compare";
  const ranks = groupBy?.some(({ field }) => field === "owner" || field === "team") && sort !== undefined;
  if (ranks) return "performance.rank";
  if (measures !== undefined) return "metric.ask";
  if (object === "task") return "task.list";
  return object === "lead" ? "lead.search" : "record.search";
}

/** 昨天加了个微信，云栖文具的老板: somebody new is told of, and the list before is left. */
const tellsOfLead = ({ name, confidence }: ScoredIntent): boolean => TELLS.has(name) && confidence >= TOLD;

/** 湖州某某有限公司情况怎么样: one company, whether it is known or not. */
const ABOUT_ONE = /(?:情况|近况|最近)?(?:怎么样|如何|咋样)(?:了|啊|呀)?[?]?$|(?:的)?(?:情况|近况)[?]?$/;
const ONE_FACT =
  /(?:在|到|是|处于)?(?:哪|什么)(?:一?个|一)?阶段|(?:走|推|谈|进展)?到哪(?:一步|步|了)|[这那]个?(?:单子?|项目|商机).{0,4}(?:金额|多少钱|多大)|进展(?:如何|怎么样|到)|谁在(?:跟|负责)|(?:什么时候|哪天)(?:能)?(?:签|成交|关)|what stage/i;

/** 屹岑医疗财务云项目在哪个阶段: one record is named and one fact asked, whatever figure the words could be. */
function asksOfNamed({ normalized: text, entities }: Evidence): boolean {
  const deals = entities.filter(({ type }) => type === "opportunity");
  const companies = entities.filter(({ type }) => type === "company");
  const named = deals.length > 0 ? deals : companies;
  const [only] = companies;
  const whole = only && entities.every(({ start, end }) => start >= only.start && end <= only.end);
  if (named.length === 1 && whole && ABOUT_ONE.test(text.slice(only.end)) && text.length - only.end <= 8)
    return true;
  return named.length === 1 && ONE_FACT.test(text) && !LISTED_ANEW.test(text.replace(ONE_FACT, ""));
}

/** 她说四点半可以 after a plan: the hour that suits them. */
const SUITS = /(?:说|讲|回)[^,。]{0,12}(?:可以|行|方便|有空|没问题|ok|合适)(?:的|了|啊|吧)?[。.]?$/i;

/** 他刚说改下午三点了: moved by them. */
const MOVED =
  /(?:说|讲|要|想)?(?:改|挪|换|推|调|延)(?:到|成|为|在|个)?(?:[今明后]|下|这|本|上午|下午|晚上|中午|周|星期|礼拜|\d|[一二两三四五六七八九十])/;

/** 改到下午两点, 三点 after a reminder: the plan that was made is put on another day or hour. */
function movesPlan({
  corrections: [correction],
  evidence: { normalized: text, entities, dialogue },
}: Given): boolean {
  const { last, focus = [], pending } = dialogue;
  const planned = last !== undefined && PLANS.has(last.intent) && focus.some(({ type }) => type === "task");
  if (!planned || pending !== undefined || SLIP.test(text) || OF_DEAL.test(text) || ANEW.test(text))
    return false;
  if ((SUITS.test(text) || MOVED.test(text)) && text.length <= LONGEST)
    return entities.some(({ type }) => type === "date");
  if (correction?.kind !== "replace" || correction.was !== undefined) return false;
  return correction.type === "date" || correction.type === "duration" || SHIFTS.test(text);
}

/** 预计签约挪到1月20: a day of the deal that is talked about, whatever day was spoken of before. */
function movesClosing({
  corrections: [correction],
  evidence: { normalized: text, dialogue },
}: Given): boolean {
  const deal = (dialogue.focus ?? []).some(({ type }) => type === "opportunity");
  return deal && CLOSING.test(text) && correction?.kind === "replace" && correction.type === "date";
}

const isClear = ({ name, confidence }: ScoredIntent): boolean =>
  confidence >= CLEAR && !OPEN.has(name) && !ACTS.has(name);

/** What answers the question that waits, takes something back, or says in a word how it went. */
function asAct(given: Given, intents: RankedIntents): RankedIntents | undefined {
  const { evidence, corrections } = given;
  const { normalized: text, dialogue } = evidence;
  const [top] = intents;
  const clear = isClear(top);
  const [correction] = corrections;
  if (given.option !== undefined && (!clear || text.length <= SHORT))
    return settled("choose", "从给出的几个里选了一个", intents);
  const spoken = dialogue.pending === undefined ? readSpoken(text, dialogue) : undefined;
  if (spoken) return settled(spoken, "接着刚才说的人和事", intents);
  const takenBack = correction?.kind === "retract" && dialogue.pending !== undefined;
  if (takenBack && top.name === "undo") return settled("deny", "收回刚才说的", intents);
  if (dialogue.pending?.kind === "confirm" && echoes(text, dialogue))
    return settled("confirm", "照刚才说的做", intents);
  if (ACTS.has(top.name) && top.confidence >= CLEAR && (correction ?? { kind: "retract" }).kind === "retract")
    return intents;
  if (correction?.kind === "restore") return settled("undo", "把一项改回去", intents);
  if (correction?.kind === "retract" && !clear)
    return settled(dialogue.pending ? "deny" : "undo", "收回刚才说的", intents);
  // Facts that were asked for complete the record that is there.
  return dialogue.pending?.kind === "missing_slots" && top.name === "lead.complete" ? intents : undefined;
}

/** What is asked of one record that is pointed at or named, where no list is asked for once more. */
function ofOneRecord({ evidence, pointed }: Given, intents: RankedIntents): RankedIntents | undefined {
  const { normalized: text } = evidence;
  const [top] = intents;
  if (pointed.some((each) => each.text !== "") && !LISTED_ANEW.test(text)) return intents;
  if (!asksOfNamed(evidence)) return undefined;
  const open = QUERY_INTENTS.has(top.name) || UNSURE.has(top.name) || top.confidence < CLEAR;
  return open ? settled("record.show", "问点了名的那一个", intents) : intents;
}

const OF_TICKETS = /工单|投诉|报障|故障|问题|报修|抱怨|售后|服务请求|ticket|complain/i;

/** What the words alone are plainly a question for: records or figures. */
function asPlainQuestion({ plain, evidence }: Given, [top]: RankedIntents): QueryReading | undefined {
  if (plain === undefined) return undefined;
  const { normalized: text, dialogue } = evidence;
  // 五百人以上的制造企业 says more of the lead that is talked about.
  if (top.name === "lead.complete" && dialogue.focus?.[0]?.type === "lead" && !LISTED.test(text))
    return undefined;
  const { query, unread, ofOne } = plain;
  // A forecast is one of deals: 本周完成的任务有多少 asks for a figure.
  const misfit =
    unread === 0 &&
    ((top.name === "forecast.ask" && query.object !== "opportunity") ||
      (top.name === "ticket.ask" && !OF_TICKETS.test(text)));
  const lists = top.name === "pool.claim";
  const soft = (SOFT.has(top.name) || lists) && unread === 0;
  const other =
    (QUERY_INTENTS.has(top.name) && !misfit) ||
    (isClear(top) && top.confidence >= CERTAIN && !soft && !misfit);
  // 海川物流的待办 shows the customer where its words are taken for that.
  const shows = ofOne === true && top.name !== "none";
  const meant = !shows && !tells(top) && unread <= (top.confidence < LIKELY ? MOSTLY_READ : 0);
  return meant && !other ? query : undefined;
}

const tells = ({ name, confidence }: ScoredIntent): boolean => TELLING.has(name) && confidence >= WEAK;

/** 海川物流的情况, 改成35万: a record by its name, or a new value of one, is no further condition of a list. */
function isNewMatter({ evidence: { normalized: text, entities } }: Given, top: ScoredIntent): boolean {
  const value = CHANGES.test(text) && entities.some(({ type }) => VALUES.has(type));
  const names = entities.some(({ type }) => type === "company" || type === "opportunity");
  const another = top.name === "record.show" && top.confidence >= CERTAIN;
  return value || tells(top) || ((another || names) && !GOES_ON.test(text));
}

/** Returns the intents with what the conversation decides in front: a correction, something taken back, a follow-up. */
export function settleIntents(given: Given): RankedIntents {
  const { evidence, corrections, followed } = given;
  const { normalized: text, dialogue } = evidence;
  const intents = withoutChoice(given);
  const [top] = intents;
  const act = asAct(given, intents);
  if (act) return act;
  if (given.pointed.some(({ row }) => row !== undefined)) return intents;
  const clear = isClear(top);
  const { last } = dialogue;
  const query = last !== undefined && QUERY_INTENTS.has(last.intent);
  const [correction] = corrections;
  if (movesClosing(given)) return settled("opportunity.update", "改商机的预计成交日期", intents);
  if (movesPlan(given)) return settled("task.reschedule", "把排好的事挪个时间", intents);
  const corrects = correction?.kind === "replace" && (!clear || CHANGES.test(text) || SHIFTS.test(text));
  if (corrects && !query && last && replaceWords(last, correction) !== undefined)
    return settled("correct", "改正刚才说的", intents);
  const one = ofOneRecord(given, intents);
  if (one) return one;
  // 金额上百万的统统列给我: a question for a list or a number writes nothing.
  if (WRITES.has(top.name) && top.confidence < CERTAIN && ASKS_LIST.test(text) && plural(evidence))
    return settled(COUNTS.test(text) ? "metric.ask" : "record.search", "要一份名单或一个数", intents);
  const goesOn = GOES_ON.test(text) || (FIGURES.test(text) && text.length <= SHORT);
  const asked = top.name === "pool.claim" && TAKES.test(text) ? undefined : asPlainQuestion(given, intents);
  if (asked && !(query && goesOn)) return settled(askedPlainly(asked), "问的是一类记录", intents);
  // 差多少，怎么补 after results were told asks for more than their figures.
  const beyond = BEYOND.has(top.name) || /第几/.test(text);
  if (clear && top.confidence >= CERTAIN && beyond) return intents;
  // 今天天气怎么样: 今天 fits the list, and the matter is none of ours.
  if (top.name === "none" && top.confidence >= CERTAIN && followed?.unread?.length) return intents;
  if (isNewMatter(given, top)) return lent(given);
  const stands = (clear && !goesOn) || (last !== undefined && !query);
  if (followed === undefined || stands || text.length > LONGEST || tellsOfLead(top)) return lent(given);
  return settled(askedOfQuery(text, followed, last?.intent), "接着刚才的查询", intents);
}
