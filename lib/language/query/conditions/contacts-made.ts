import type { Filter } from "#lib/platform/records/contract.ts";
import { calendar } from "../../dates/calendar.ts";
import { boundOperator } from "../bound-by.ts";
import { LONGEST_SILENT } from "../figures/order-words.ts";
import { RELATIONS } from "../object-fields.ts";
import { inPast } from "../periods/in-past.ts";
import { inPeriod } from "../periods/in-period.ts";
import { lengthSaid } from "../periods/length-said.ts";
import type { Condition } from "../reading.ts";
import { clauseAround, inside, partOf, type Scene, type Stretch, spansOf } from "../scene.ts";
import { ownerConditions } from "./owners.ts";

const DONE =
  "(?:跟进(?!人)|联系(?!人|方式)|联络(?!人)|碰(?!上|到)|动静|动|互动|拜访|走访|沟通|回访|打理|理会|(?<![经助总代处办管料物地心])理(?!财|由|论|想)|走动|见|聊|打过?电话|通过?电话|通话|打招呼|活动(?!类|量|数)(?:记录)?|往来|消息|回应|回音|管|过问|维护|跟(?!着|单)|touch|contact|follow|updat|call|visit)";
const NOT =
  "(?:(?<!有)没有?|未(?!来)|无|从没|从未|还没|一直没|都没|也没|毫无|零|不曾|not|no|never|n't|without)";
const NEVER = new RegExp(
  `${NOT} ?(?:有)?(?:人|任何|什么|怎么|再|去|被|做|得到|安排|进行|及时|主动|been |yet |any ){0,4}${DONE}(?:动|系|进|访|电话|ed|ing)?(?:过|了|的)?`,
  "gi",
);
const MADE = new RegExp(
  `(?:最近|近期)?(?:${DONE}(?:过|了)的?|刚${DONE}|(?:见|通|打)过(?:面|电话)|(?<!要|该|划|算|备|需)被?${DONE}的(?=客户|线索|商机|单))`,
  "gi",
);
const SILENT =
  /(?:断(?:联|掉|了(?!断)|档)|没(?:了)?(?:下文|后文|声音|音讯)|失联|沉默|冷(?:掉|下来|落)|晾着|晾了|搁置|荒废)(?!客户)/g;

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/拜访|走访|见|visit/i, "visit"],
  [/电话|通话|call/i, "call"],
  [/微信/, "wechat"],
];
type Count = NonNullable<Extract<Filter, { related: string }>["count"]>;
// 上周新来的线索里还没联系的: the period belongs to something else.
const OTHER = /新(?!客户)|来的|录入|创建|分配|成交|签|建的/;

/** 国庆后没安排拜访的 looks ahead. */
const PLANS = /要|安排|计划|打算|约|准备|排期|日程/;

/** `ahead`: it is still to come, so that a plan is meant. */
type Time = Stretch & { filter: Filter; ahead?: true };

/** The stretch of time in the clause: a period as its days, a length as the last so many. */
function timeOf({ text, spans, clock }: Scene, clause: Stretch, act: number): Time | undefined {
  const coming = PLANS.test(text.slice(clause.start, clause.end));
  const near = spans.filter(
    (span) => inside(span, clause) && !(span.end <= act && OTHER.test(text.slice(span.end, act))),
  );
  const date = spansOf(near, "date").findLast(({ end }) => end <= act) ?? spansOf(near, "date")[0];
  if (date !== undefined) {
    const today = calendar.format(clock.today);
    const said = coming ? date.value : inPast(date.value, "at", today);
    const ahead = said.from > today;
    const filter = inPeriod(ahead ? "dueAt" : "at", said, clock);
    return { start: date.start, end: date.end, filter, ...(ahead && { ahead }) };
  }
  const length = spansOf(near, "duration")[0];
  const whole = length && lengthSaid(length);
  if (length === undefined || whole === undefined) return undefined;
  const filter: Filter = { field: "at", op: "within", value: { last: whole.amount, unit: whole.unit } };
  return { start: length.start, end: length.end, filter };
}

function kindOf(said: string): Filter | undefined {
  const value = KINDS.find(([cue]) => cue.test(said))?.[1];
  return value === undefined ? undefined : { field: "kind", op: "eq", value };
}

/** 跟进过三次以上: how often it was done. */
function oftenOf({ spans, text }: Scene, clause: Stretch, end: number) {
  const times = spansOf(spans, "quantity").find(
    (span) => inside(span, clause) && span.value.unit === "次" && span.start - end <= 6,
  );
  if (times === undefined || /最近|前/.test(text.slice(Math.max(0, times.start - 2), times.start)))
    return undefined;
  const op = boundOperator(times.value, text.slice(times.start, times.end)) ?? ("eq" as const);
  return { end: times.end, count: { op, value: times.value.value } };
}

const joined = (filters: (Filter | undefined)[]): Filter | undefined => {
  const all = filters.filter((each) => each !== undefined);
  return all.length > 1 ? { all } : all[0];
};

/** 下周没安排拜访的: nothing is planned. */
function planned(related: string, said: string, when: Filter, count: Count | undefined): Filter {
  const where = joined([kindOf(said), when]);
  return { related, ...(where && { where }), ...(count && { count }) };
}

const DAYS = 30;

/** 最近 alone is the last thirty days. */
function lately(said: string, start: number): Time | undefined {
  if (!/^(?:最近|近期)/.test(said)) return undefined;
  return { start, end: start, filter: { field: "at", op: "within", value: { last: DAYS, unit: "day" } } };
}

const isOwner = (filter: Filter): boolean =>
  "field" in filter && filter.field === "owner" && filter.op !== "is_empty";
/** Nobody is in charge: no word on what was done. */
const UNOWNED = /^(?:还|都|也|一直)?没有?人(?:在)?(?:管|跟|负责|认领)的?$/;

const owned = (scene: Scene, stretch: Stretch): Condition | undefined =>
  ownerConditions(partOf(scene, stretch, scene.object)).find(({ filter }) => isOwner(filter));

/** 韩雪上周见了, 上周韩雪见了: who did it stands within, or right before. */
function doneBy(scene: Scene, stretch: Stretch): Condition | undefined {
  const within = owned(scene, stretch);
  const { text, spans } = scene;
  const person = spansOf(spans, "person").find(({ end }) => end <= stretch.start && stretch.start - end <= 1);
  if (within || !person || person.value.title || /的$/.test(text.slice(0, stretch.start))) return within;
  const { name } = person.value;
  return {
    start: person.start,
    end: person.end,
    filter: { field: "owner", op: "eq", value: name },
    unresolved: [{ object: "user", name }],
  };
}

/** 最久没跟进的 is an order. */
function ordersBy(text: string, at: number): boolean {
  const longest = LONGEST_SILENT.exec(text);
  return longest !== null && longest.index <= at && at < longest.index + longest[0].length;
}

/** What was done with a record, or not: 没跟进过的, 上周没人碰过, 十天没动静, 这周拜访过的, 跟进过三次以上. */
export function contactConditions(scene: Scene): Condition[] {
  const { text, object } = scene;
  const related = RELATIONS[object]?.activity;
  if (related === undefined) return [];
  const never = [...text.matchAll(NEVER)].filter(
    ({ 0: said, index }) => !UNOWNED.test(said) && !ordersBy(text, index),
  );
  const silent = [...never, ...text.matchAll(SILENT)];
  const taken = (at: number) => silent.some(({ index, 0: said }) => at >= index && at < index + said.length);
  const made = [...text.matchAll(MADE)].filter(({ index }) => !taken(index) && !ordersBy(text, index));
  const read = (match: RegExpExecArray, none: boolean): Condition => {
    const [start, end] = [match.index, match.index + match[0].length];
    const clause = clauseAround(text, start, end);
    const time = timeOf(scene, clause, start) ?? lately(match[0], start);
    const often = none ? undefined : oftenOf(scene, clause, end);
    const stretch = {
      start: Math.min(start, time?.start ?? start),
      end: Math.max(end, time?.end ?? end, often?.end ?? end),
    };
    const who = none ? owned(scene, stretch) : doneBy(scene, stretch);
    const where = joined([
      kindOf(text.slice(Math.max(0, start - 2), start) + match[0]),
      ...(none ? [] : [who?.filter]),
      time?.filter,
    ]);
    const count = none ? { op: "eq" as const, value: 0 } : often?.count;
    const plan = RELATIONS[object]?.task;
    const ahead = time?.ahead && plan !== undefined;
    const made: Filter = ahead
      ? planned(plan, match[0], time.filter, count)
      : { related, ...(where && { where }), ...(count && { count }) };
    const from = Math.min(stretch.start, who?.start ?? stretch.start);
    // 上周我没拜访的: one's own records that nobody visited.
    const filter: Filter = none && who ? { all: [who.filter, made] } : made;
    return { ...stretch, start: from, filter, ...(who?.unresolved && { unresolved: who.unresolved }) };
  };
  return [...silent.map((match) => read(match, true)), ...made.map((match) => read(match, false))];
}
