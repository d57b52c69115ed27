import { calendar } from "../dates/calendar.ts";
import type { Clock } from "../dates/read-clock.ts";
import type { Span, SpanOf } from "../model/span.ts";
import { DECIDING, IMPLIED } from "./implied-objects.ts";
import { RECORD_NAMES, type RecordName } from "./reading.ts";
import { spansOf } from "./scene.ts";

export type Mention = SpanOf<"object"> & { value: { object: RecordName } };
export type Head = { object: RecordName; mention?: Mention };

/** Words that end in a kind of record without being its name: 成交客户, 线索来源. */
const WITHIN: readonly (readonly [RegExp, RecordName])[] = [
  [/客户$|^客户/, "customer"],
  [/线索$|^线索/, "lead"],
  [/(?:商机|单)$|^商机/, "opportunity"],
];
const ACTIVITIES =
  /(?:拜访|跟进|通话|沟通|电话|会议|走访|回访|联系|活动|微信|邮件)记录|(?:打(?:来|过来|出去?)?|呼[入出]|未接|没接|接到|没打通)的?(?:电话|来电)|(?<=的|次|个|场)(?:通话|来电|拜访|走访|会议)(?=[,.?]|$|有|都|是|按)/g;
/** 在谈的单, 签的单: the short word, where nothing else can be meant. */
const DEALS =
  /(?<=的|在谈|在跟|进行中|张|笔|几|那|这|大|哪|上)(?:大|小|新|老|个)?单(?!位|据|价|独|元|号)(?=$|[,.?]|有|都|按|总|里|中|呢|吗)/g;
/** 新客, 老客: customers for short. */
const CUSTOMERS = /[新老大小]客(?![户服气流商家])/g;
// 潜在客户 is a state of customers.
const PROSPECT = /潜在客户|潜客户/;

const isRecord = (name: string): name is RecordName => (RECORD_NAMES as readonly string[]).includes(name);

const ASKED =
  /(?:哪些|哪个|哪家|哪几[个家条位单笔]|哪[个家条位单笔]|多少[个家条位单笔]?|几[个家条位单笔]|所有的?|全部的?|列出|列一下|which|all|list|show me)[的 ]?$/i;
const HEAD =
  /^(?:的?(?:名单|列表|清单|数量|总数|个数|条数|总额|金额|名字|有(?:哪些|多少|几|谁|没有)|都有|都是|是(?:谁|哪)|里|中|排|按|呢|吗)|[?,.]|$)/;
const OF = /^的/;
const HELD =
  /(?:有|没有?|无|缺|带|建)(?:超过|至少|多于|不到|不止|任何|过)?(?:[一两二三四五六七八九十\d]+[个家条位单笔])?(?:以上)?(?:在谈|进行中|未完成|逾期)?的?$/;

const HAVING =
  /\b(?:without|with|having|has|have|no|any|from|by) (?:(?:any|no|a|an|the|open|won|lost|more than|at least|over|fewer than|less than|two|three|several|\d+) ){0,4}$/i;
// In English what is asked for comes first, in Chinese last.
const LATIN = /^[\x20-\x7e]{3,}$/;

/** How likely a mention is what is asked for, and not what hangs on it. */
function weigh(text: string, mention: Mention, last: boolean): number {
  const before = text.slice(Math.max(0, mention.start - 10), mention.start);
  const after = text.slice(mention.end, mention.end + 4);
  let weight = last ? 1 : 0;
  if (ASKED.test(before)) weight += 3;
  if (HEAD.test(after)) weight += 2;
  if (OF.test(after)) weight -= 2;
  if (HAVING.test(before)) weight -= 3;
  if (HELD.test(before) && !/(?:哪些|有没有)$/.test(before)) weight -= 2;
  if (/的$/.test(before)) weight += 2;
  return weight;
}

function mentionsIn(text: string, spans: readonly Span[]): Mention[] {
  const named = spans.flatMap(({ type, start, end, value }): Mention[] => {
    if (type === "object") {
      const { object } = value;
      if (!isRecord(object)) return [];
      const known = object === "lead" && PROSPECT.test(text.slice(start, end)) ? "customer" : object;
      return [{ type, start, end, value: { object: known } }];
    }
    // 十个客户 counts them.
    if (type === "quantity" && value.unit === "客户")
      return [{ type: "object", start: end - 2, end, value: { object: "customer" } }];
    // 公海客户 is one word for whose they are and what.
    if (type === "owner" && value.kind === "pool") {
      const said = /客户|线索/.exec(text.slice(start, end));
      if (said === null) return [];
      const object = said[0] === "客户" ? "customer" : "lead";
      return [{ type: "object", start: start + said.index, end: start + said.index + 2, value: { object } }];
    }
    if (type !== "status" && type !== "field") return [];
    const object = WITHIN.find(([cue]) => cue.test(text.slice(start, end)))?.[1];
    return object === undefined ? [] : [{ type: "object", start, end, value: { object } }];
  });
  const activities = [...text.matchAll(ACTIVITIES)].map(
    ({ index: start, 0: said }): Mention => ({
      type: "object",
      start,
      end: start + said.length,
      value: { object: "activity" },
    }),
  );
  const deals = [...text.matchAll(DEALS)].map(
    ({ index: start, 0: said }): Mention => ({
      type: "object",
      start,
      end: start + said.length,
      value: { object: "opportunity" },
    }),
  );
  const short = [...text.matchAll(CUSTOMERS)].map(
    ({ index: start, 0: said }): Mention => ({
      type: "object",
      start,
      end: start + said.length,
      value: { object: "customer" },
    }),
  );
  named.push(
    ...[...deals, ...short].filter(
      ({ start, end }) => !named.some((each) => start < each.end && each.start < end),
    ),
  );
  const free = named.filter(
    ({ start, end }) => !activities.some((each) => start < each.end && each.start < end),
  );
  return [...free, ...activities].sort((a, b) => a.start - b.start);
}

// 国庆 without more may be the last one.
const AHEAD = /[明后下]|未来|接下来|next|tomorrow|\d/i;

/** A visit that is still to come is a plan, not something that took place. */
function inTime(head: Head, spans: readonly Span[], clock: Clock): Head {
  const today = calendar.format(clock.today);
  const ahead = spansOf(spans, "date").some(
    ({ value }) => value.from > today && AHEAD.test(value.text) && !value.urgent,
  );
  return head.object === "activity" && ahead ? { object: "task" } : head;
}

// 我下周要见的客户, 小郑明天要拜访的客户: whose plan it is can only be told of the plan.
const SOMEBODYS_PLAN =
  /(?:要|约了|约好|安排)(?:去|上门)?(?:见|拜访|走访|打电话|回访)的?(?=客户|联系人|人|公司)/;
const SOMEBODY = /(?<![给帮替让请])我(?!们)/;

/** 各阶段的金额: only deals have stages. */
function fieldsObject(spans: readonly Span[]): RecordName | undefined {
  for (const { value } of spansOf(spans, "field")) {
    const [only, other] = Object.keys(value.on);
    // Budgets are leads', whoever else has one.
    const alone = other === undefined || value.name === "budget" || value.name === "score";
    if (only !== undefined && alone && isRecord(only)) return only;
  }
  return spansOf(spans, "stage").length > 0 ? "opportunity" : undefined;
}

/** 朋友圈和公众号来的: what comes from somewhere is a lead. */
function cameFrom(text: string, spans: readonly Span[]): RecordName | undefined {
  return spansOf(spans, "source").length > 0 && /[来进](?:的|了|过)/.test(text) ? "lead" : undefined;
}

/** 商机最多的客户 counts deals by customer. */
const MOST_OF =
  /^(?:数量?|个数|总数)?最(?:多|少)的?(?:[一二两三四五六七八九十\d]{0,2}[个家位])?(?:客户|公司)/;

/** The kind of record that a sentence asks for, its mention when it is named; undefined when none is meant. */
export function chooseObject(text: string, spans: readonly Span[], clock: Clock): Head | undefined {
  const today = calendar.format(clock.today);
  const dated = spansOf(spans, "date").some(({ value }) => value.to >= today);
  const someone = SOMEBODY.test(text) || spansOf(spans, "person").some(({ value }) => !value.title);
  if (dated && someone && SOMEBODYS_PLAN.test(text)) return { object: "task" };
  const mentions = mentionsIn(text, spans);
  const decided = DECIDING.find(([cue]) => cue.test(text))?.[1];
  if (decided !== undefined) {
    const mention = mentions.find(({ value }) => value.object === decided);
    return inTime({ object: decided, ...(mention && { mention }) }, spans, clock);
  }
  const most = mentions.find(
    ({ end, value }) => value.object !== "customer" && MOST_OF.test(text.slice(end, end + 10)),
  );
  if (most !== undefined) return { object: most.value.object, mention: most };
  const [best] = mentions
    .map((mention, index) => ({
      mention,
      weight: weigh(text, mention, index === (LATIN.test(text) ? 0 : mentions.length - 1)),
    }))
    .sort((one, other) => other.weight - one.weight);
  if (best !== undefined)
    return inTime({ object: best.mention.value.object, mention: best.mention }, spans, clock);
  const implied =
    IMPLIED.find(([cue]) => cue.test(text))?.[1] ?? fieldsObject(spans) ?? cameFrom(text, spans);
  return implied === undefined ? undefined : inTime({ object: implied }, spans, clock);
}
