import { ground } from "#agents/skills/sales/without-ground.ts";
import { type Segment, segmentsOf } from "#agents/skills/segments.ts";
import type { Entity } from "#lib/language/index.ts";
import { toldSeveral } from "./told-several.ts";

type Dated = { text: string; start: number; end: number };

const does =
  /发|寄|送|给|打|回|约|去|见|拜访|催|问|找|写|改|做|报|交|准备|整理|跟进|联系|开|带|确认|提交|更新|安排|看|查|签|收|付|通知|汇报|演示|陪|办|补|订|买|取|排|邀|参加|核|复盘|call|send|visit/iu;
/** 给周远派个任务: who is told, and nothing to be done yet. */
const handing = /(?:派|布置|安排|建|加|分)(?:一?[个条件])?(?:任务|待办|活儿?|事儿?)[：:]?$/u;
const joint =
  /^(?:然后|接着|再|另外|还有|还要|顺便|以及|并且?|同时|最后|其次|首先|先)*(?:请|麻烦|帮我|给我|提醒我|叫我|记得|别忘了?|我(?:要|得|再)?)*/u;
const ordinal =
  /^(?:[一二三四五六][是、.]|其[一二三四五六]是?|第[一二三四五六](?:件|个|条)?(?:是|，|,|、)?|[（(]?\d{1,2}(?:[、)）]|\.(?!\d))|[①-⑨])\s{0,2}/u;
const heading =
  /[一二两三四五六几\d](?:件|个|条|项)(?:事儿?|任务|待办|活儿?)?[：:]?$|(?:以下|这些|如下)[：:]?$/u;
const clock =
  /(?:凌晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚)?(?:\d{1,2}|[一二两三四五六七八九十]{1,3})(?:点(?:半|钟|[一三]刻)?(?:\d{1,2}分?)?|[:：]\d{2})(?:前|左右)?$|(?:凌晨|早上|早晨|上午|中午|下午|傍晚|晚上)$/u;
const leastWords = 2;

/** 明天十点 without its hour: 明天; empty where no day was said. */
const dayIn = (said: string): string => said.replace(clock, "").trim();

/** What a stretch has of its own: the day it opens with and what is to be done. */
function ownIn(segment: Segment, dates: readonly Dated[]) {
  const date = dates.find(({ start }) => start >= segment.start && start < segment.end);
  const lead = date ? segment.text.indexOf(date.text) : -1;
  const opens = date !== undefined && lead >= 0 && segment.text.slice(0, lead).replace(joint, "") === "";
  const rest = (opens ? segment.text.slice(lead + date.text.length) : segment.text).replace(joint, "");
  const acts = does.test(rest) && !handing.test(rest) && rest.length > leastWords && !ground.test(rest);
  return { date, opens, acts };
}

/** 一是催合同，二是发报价, below 周三两件事: each with the day that stands above. */
function itemsIn(segments: readonly Segment[], dates: readonly Dated[], people: readonly Dated[]): string[] {
  const first = segments.findIndex(({ text }) => ordinal.test(text));
  if (first < 0) return [];
  const above = segments.slice(0, first);
  if (above.some(({ text }) => does.test(text) && !heading.test(text))) return [];
  const items: string[] = [];
  for (const { text } of segments.slice(first)) {
    if (ordinal.test(text)) items.push(text.replace(ordinal, ""));
    else items.push(`${items.pop() ?? ""}，${text}`);
  }
  const end = above.at(-1)?.end ?? 0;
  const day = dates.find(({ start }) => start < end)?.text ?? "";
  const dated = (item: string) => (dates.some(({ text }) => item.includes(text)) ? item : `${day}${item}`);
  const lead = headed(above.map(({ text }) => text).join("，"), people);
  return items.length > 1 && lead ? items.map((item) => `${lead}${dated(item)}`) : [];
}

const tells = /(?:让|叫|安排)$/u;
const givesTo = /给$/u;
const gives = /^[^，。]{0,4}(?:派|布置|安排|建|加|分|交)/u;

/** 给周远派三个任务: whom the heading tells, else oneself; undefined where it is somebody else, who would be lost. */
function headed(above: string, people: readonly Dated[]): string | undefined {
  const who = people.find(({ text }) => {
    const [before = "", behind = ""] = above.split(text);
    return tells.test(before) || (givesTo.test(before) && gives.test(behind));
  });
  if (who) return `让${who.text}`;
  return /(?:给|让|叫)(?!我|咱|自己)\p{Script=Han}/u.test(above) ? undefined : "提醒我";
}

/** 提醒我明天打电话，后天发报价: each thing that is to be done on a day of its own; empty when it is one. */
export function tasksIn(text: string, entities: readonly Entity[]): string[] {
  const dates = entities.filter(({ type }) => type === "date");
  const segments = segmentsOf(text);
  const each = toldSeveral(text, entities);
  if (each.length > 0) return each;
  const people = entities.filter(({ type }) => type === "person" || type === "owner");
  const items = itemsIn(segments, dates, people);
  if (items.length > 0) return items;
  const parts: { from: number; day: string; acts: boolean }[] = [];
  for (const [index, segment] of segments.entries()) {
    const { date, opens, acts: own } = ownIn(segment, dates);
    // 下周四他们老总在，约了吃饭: the day is of what was agreed behind it.
    const acts = own || (opens && agreedNext.test(segments[index + 1]?.text ?? ""));
    const before = parts.at(-1);
    const day = date ? dayIn(date.text) : "";
    if (!before || (opens && acts && before.acts))
      parts.push({ from: segment.start, day: day || (before?.day ?? ""), acts });
    else if (acts) before.acts = true;
  }
  if (parts.length < 2) return [];
  const lead = toldTo(text, entities);
  return parts.map(({ from, day }, at) => {
    const own = text.slice(from, parts[at + 1]?.from).replace(/[\s，,；;。]+$/u, "");
    const dated = day === "" || own.includes(day) ? own : `${day}${own.replace(joint, "")}`;
    return at === 0 || order.test(dated) ? dated : withOrder(dated, lead);
  });
}

const agreedNext = /^(?:我们?)?(?:就)?(?:约(?:好|了|在)|说好)/u;
const order = /提醒|叫我|记得|帮我|给我|安排/u;
const goesThere = /去|拜访|上门|见/u;
/** 后天发报价 asks for nothing by itself; 后天去拜访 is a plan. What a colleague is told goes on to them. */
function withOrder(words: string, lead: string | undefined): string {
  if (lead) return `${lead}${words}`;
  return goesThere.test(words) ? words : `提醒我${words}`;
}

/** 让周远: who is told the first thing, as it was said. */
function toldTo(text: string, entities: readonly Entity[]): string | undefined {
  const first = entities.find(({ type }) => type === "person" || type === "owner");
  const opens = first && text.slice(0, first.end);
  return opens && /^(?:请|麻烦|帮我)?(?:让|叫|安排|通知)\S{1,6}$/u.test(opens) ? opens : undefined;
}
