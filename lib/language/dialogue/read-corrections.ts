import type { Correction } from "../model/correction.ts";
import type { LastSentence } from "../model/dialogue.ts";
import type { Entity, EntityType } from "../model/entity.ts";
import { PARTICLES } from "./particles.ts";
import { readRestored } from "./read-restored.ts";
import { similarKinds } from "./similar-kinds.ts";

const SAID = "[^,.;!?。、…\\s]";
const NOT_BUT = new RegExp(
  `(?:不是|不叫|不要|不在|不给)(?<was>${SAID}{1,24}?)[,.…\\s]{0,3}(?:而是|应该?是|得是|是|要|叫|在|给|改成?|换成?)(?<is>${SAID}{1,30})`,
);
const BUT_NOT = new RegExp(
  `(?:应该?是|说的是|指的是|是|给|要|叫|选|删|换成?|改成?)(?<is>${SAID}{1,24}?)[,\\s]{0,2}(?:而)?(?:不是|不叫|而非)(?:[这那]个)?(?<was>${SAID}{1,24})`,
);
/** 岚是对的，不是兰. */
const RIGHT = new RegExp(
  `(?<is>${SAID}{1,12}?)(?:字)?(?:是|才)?对的?[,\\s]{0,3}(?:而)?(?:不是|不叫)(?<was>${SAID}{1,12})`,
);
/** 不是海川，华盛; 陈工，不是程工: short, so that nothing else can be meant. */
const NOT_THEN = new RegExp(
  `^(?:哎|哦|啊|不)?,?(?:不是|不要|不用|不去|不见|不约)(?<was>${SAID}{1,16}),\\s?(?<is>${SAID}{1,20})$`,
);
const THEN_NOT = new RegExp(
  `^(?:哎|哦|啊|不)?,?(?<is>${SAID}{1,16}),\\s?(?:不是|而不是|不要)(?<was>${SAID}{1,16})$`,
);
const MEANT = new RegExp(
  `^(?:哎|哦|啊|不)?,?(?:我(?:是)?(?:说|指)的?是?|我的意思是|其实是?|准确地?说是|明明是|本来是|正确的是|实际上?是)(?<is>${SAID}{1,24})$`,
);
const BETTER = new RegExp(
  `^(?:还是)?(?<is>${SAID}{1,16}?)(?:才对|更好|更合适|更方便|就行|就好|比较好|好一?点|好些)(?:吧)?$`,
);
/** What owns up to a slip; what stands behind it is right. */
const WRONG =
  /(?:^(?:啊|哦|哎|呀|呃|诶|额|唉)不[,\s]|[打说写记注录搞弄听填选发看点约派分转](?:错|混|反|岔)(?:[了啦人]|名字|时间|日期|金额|数){0,2}|口误|反了|搞反|说反|颠倒|笔误|手误|手滑|更正|纠正|不对|有误|(?<![没不])错了|\bsorry\b|\bi meant?\b|\bactually\b)/i;
const LEADS_IN =
  /^[,.…:!\s]*(?:(?:它|那个|他)?(?:应该|本来|其实)?(?:是|叫|给|为|改成?|改到|换成?|要|得)(?!不)|i mean|it'?s)?/i;
const CHANGES = new RegExp(`(?:改|换|调|挪|移|提前|推迟|推|延)(?:成|为|到|至)(?<is>${SAID}{1,30})`);
const STAYS = new RegExp(`^(?:那?还是|那?就|不如|那)(?<is>${SAID}{1,20}?)(?:吧|好了|得了|算了)$`);
const IS = new RegExp(`^(?:哦|啊|嗯|呃|哎)?[,\\s]?(?:应该?)?是(?<is>${SAID}{1,24})`);
/** 公司名是微光视界, 时间应该是周四: the field that is put right is named. */
const FIELD_IS =
  /^(?:公司|客户|联系人)?(?:名称?|名字|姓名|电话|手机号?|号码|邮箱|时间|日期|金额|数量|预算|地址|职务|阶段|负责人|人)(?:写|弄|搞|填)?(?:错了?,?)?(?:应该|其实|得)?(?:是|叫|改成?|换成?|写成?)(?<is>[^,.;!?。、…\s]{1,24})$/;
/** 三点, 两点半, 15:00: only the hour. */
const CLOCK =
  /^(?:还是|不对|不|那|就|要不|改成?|换成?|时间|是|应该){0,3}(?<part>凌晨|早上|上午|中午|下午|傍晚|晚上)?(?:吧|呢)?,?(?<clock>(?:\d{1,2}|[一二两三四五六七八九十]{1,3})(?:点(?:半|钟|[一三]刻)?|:\d{2}))(?:吧|好了|得了|了|见)?[.。]?$/;
const SHIFTS =
  /^(?!.{0,12}(?:提醒|叫我|喊我|通知))(?:那|就)?(?:再|往)?(?:提前|推迟|延后|早|晚|前|后)(?:个|推)?/;

const RETRACTS =
  /^(?<all>(?:哎|唉|等等|等一下|啊|嗯|不|那)?[,\s]{0,3}(?:算了|不了(?:不了)?|(?:就当|当)我?没[说讲提问]|先别|先不[了要做弄急]?|别了|别[删动转发建改关加写记弄搞管]|手滑|不[去要做删建转发改用弄搞]了|不必了|取消(?=[了吧掉好]|$|[,\s])|作罢|拉倒|打住|停一?下|(?:还是)?留着|(?:我)?再(?:想想|看看|等等|考虑|说吧)|先(?:放着|搁着|留着|缓缓|缓一缓|等等|放一放)|缓一缓|撤[了掉回]|收回|还是(?:别|算)|刚才(?:那个?|那句|那条|说的|的)?(?:不算|作废|别[管记弄])|never ?mind|forget it|cancel)[^,\s]{0,3})/i;

const INSTEAD = /^(?:还是|那?就|要不)?(?:改|换)?(?:成|为|到)?/;

/** What is right and what was wrong, as normalised words. */
type Words = { is: string; was?: string };

const groupsOf = (match: RegExpExecArray | null): Words | undefined => {
  const { is, was } = match?.groups ?? {};
  return is === undefined ? undefined : { is, ...(was !== undefined && { was }) };
};

/** Words that say themselves that they put something right. */
function plainly(text: string): Words | undefined {
  const both = groupsOf(RIGHT.exec(text)) ?? groupsOf(NOT_BUT.exec(text)) ?? groupsOf(BUT_NOT.exec(text));
  if (both !== undefined) return both;
  const wrong = WRONG.exec(text);
  if (wrong === null) return undefined;
  const behind = text.slice(wrong.index + wrong[0].length).replace(LEADS_IN, "");
  return { is: behind };
}

type Given = {
  /** Normalised. */
  text: string;
  entities: readonly Entity[];
  last: LastSentence | undefined;
};

const within = (words: string, { text }: Entity): boolean => words.includes(text) || text.includes(words);

/** 电话是…: the name of a field says where a thing belongs, and is none. */
const isThing = ({ type }: Entity): boolean => type !== "field" && type !== "object";

/** The entity in the words that can stand in the place of one in the sentence before. */
function entityIn(
  words: string,
  entities: readonly Entity[],
  last: LastSentence | undefined,
): Entity | undefined {
  const inside = entities.filter((entity) => within(words, entity) && isThing(entity));
  const kinds = new Set<EntityType>((last?.entities ?? []).flatMap(({ type }) => similarKinds(type)));
  return inside.find(({ type }) => kinds.has(type)) ?? inside[0];
}

function replacement(words: Words, { text, entities, last }: Given): Correction | undefined {
  const inside = entities.filter((entity) => words.is.includes(entity.text));
  // 周二她出差 周三吧: of several days the last one is right.
  const [day, ...more] = inside.filter(({ type }) => type === "date").toReversed();
  const dated = last?.entities.filter(({ type }) => type === "date").length === 1;
  if (words.was === undefined && day && more.length > 0 && more.length + 1 === inside.length && dated)
    return { kind: "replace", type: "date", is: day.text };
  // 反了，周三见顾永年，周四见林芳: all of it is said anew.
  const things = inside.filter(isThing);
  if (words.was === undefined && things.length > 1 && words.is.length > 5)
    return { kind: "replace", is: words.is };
  const found = entityIn(words.is, entities, last);
  const was = words.was?.trim();
  const wrong = was === undefined ? undefined : (entities.find((entity) => within(was, entity))?.text ?? was);
  const shifts = found?.type === "duration" && SHIFTS.test(words.is);
  const is = (shifts ? undefined : found?.text) ?? words.is.replace(/(?:吧|啊|呀|的|了)$/, "");
  if (is.length === 0 || (found === undefined && !(was !== undefined && last?.text.includes(was))))
    return undefined;
  if (is === wrong || !text.includes(is.slice(0, 1))) return undefined;
  return {
    kind: "replace",
    ...(found && { type: found.type }),
    ...(wrong !== undefined && { was: wrong }),
    is,
  };
}

/** Words of which nothing is left without what they name. */
const bare = (text: string, { text: said }: Entity): boolean =>
  text.replace(said, "").replace(PARTICLES, "") === "";

/** Short words that put something right only because of what was said before them. */
function leaning(text: string, entities: readonly Entity[], last: LastSentence): Words | undefined {
  const said =
    groupsOf(CHANGES.exec(text)) ??
    groupsOf(STAYS.exec(text)) ??
    groupsOf(IS.exec(text)) ??
    groupsOf(FIELD_IS.exec(text)) ??
    groupsOf(NOT_THEN.exec(text)) ??
    groupsOf(THEN_NOT.exec(text)) ??
    groupsOf(MEANT.exec(text)) ??
    groupsOf(BETTER.exec(text)) ??
    only(text, entities);
  if (said === undefined || text.length > 24) return undefined;
  const found = entityIn(said.is, entities, last);
  const kinds = found && similarKinds(found.type);
  return last.entities.some(({ type }) => kinds?.includes(type)) ? said : undefined;
}

function only(text: string, entities: readonly Entity[]): Words | undefined {
  const [first] = entities;
  if (first?.type === "duration" && SHIFTS.test(text)) return { is: text };
  return first && bare(text, first) ? { is: first.text } : undefined;
}

const PART_IS =
  /(?:预算|金额|价格|报价|电话|手机号?|公司|客户|联系人|名字|姓名|时间|日期|职务|数量|人数|地址|邮箱)(?:名称?|名字)?(?:应该|其实|得)?(?:是|为|叫|改成?|换成?)(?<is>[^,.;!?。、…\s]{1,24})$/;

/** 打错了，预算是一百三十万，公司是启源不是启元: each part puts something of its own right. */
function inParts(given: Given): Correction[] {
  const { text } = given;
  if (!WRONG.test(text)) return [];
  return text.split(/[,;。]/).flatMap((part) => {
    const words =
      groupsOf(NOT_BUT.exec(part)) ?? groupsOf(BUT_NOT.exec(part)) ?? groupsOf(PART_IS.exec(part));
    return words ? (replacement(words, given) ?? []) : [];
  });
}

/** 还是三点吧, 下午吧，两点: another hour of the day that was named. */
function anotherHour(text: string, { entities }: LastSentence): Correction | undefined {
  const { part = "", clock } = CLOCK.exec(text)?.groups ?? {};
  const dated = entities.some(({ type }) => type === "date");
  return clock !== undefined && dated ? { kind: "replace", type: "date", is: `${part}${clock}` } : undefined;
}

/** 最后一位是8, 尾号应该是0008: how the number ends that was named. */
const ENDING =
  /(?:最后(?:面)?|末尾?|尾|后)(?:数?[一二两三四五六1-6]?(?:位|个数字?|码)|号)(?:数字?)?(?:应该|其实)?(?:是|为|改成?|换成|成)(?<is>\d{1,6})(?!\d)/;

function otherEnding(text: string, { entities }: LastSentence): Correction | undefined {
  const is = ENDING.exec(text)?.groups?.is;
  const phones = entities.filter(({ type }) => type === "phone");
  const [phone] = phones;
  if (is === undefined || !phone || phones.length > 1 || is.length >= phone.text.length) return undefined;
  const right = `${phone.text.slice(0, -is.length)}${is}`;
  return right === phone.text ? undefined : { kind: "replace", type: "phone", was: phone.text, is: right };
}

/** What is taken back, unless something else is asked behind it: 算了，把它改成A. */
function retracts(text: string, rest: string): boolean {
  if (rest === text) return false;
  return rest.length < 4 || !/^(?:把|将|帮|给|再|去|改|换|查|看|记)/.test(rest);
}

/** 算了，还是周五: what is said instead; the words themselves where nothing is taken back or nothing put in its place. */
function behindRetraction(text: string, entities: readonly Entity[]): { rest: string; instead: boolean } {
  const said = RETRACTS.exec(text)?.groups?.all ?? "";
  const rest = text.slice(said.length).replace(/^[,\s]+/, "");
  const other =
    /^(?:还是|那?就|改|换|要不)/.test(rest) && entities.some(({ text: own }) => rest.includes(own));
  return { rest, instead: said !== "" && other && !/(?:别|不|取消|算)/.test(rest) };
}

/**
 * Returns what a message puts right in the sentence before it: 打错了，是陈工不是程工; 不是这周是下周; 当我没说;
 * 日期改回去，别的留着. Empty when it corrects nothing.
 */
export function readCorrections(given: Given): Correction[] {
  const { text, entities, last } = given;
  if (text.length > 80) return [];
  const restored = readRestored(given);
  if (restored.length > 0) return restored;
  const hour = last && anotherHour(text, last);
  if (hour) return [hour];
  const ending = last && otherEnding(text, last);
  if (ending) return [ending];
  const parted = inParts(given);
  if (parted.length > 1) return parted;
  const words = plainly(text);
  const right = words && replacement(words, given);
  if (right) return [right];
  const { rest, instead } = behindRetraction(text, entities);
  if (!instead && retracts(text, rest)) return [{ kind: "retract" }];
  const said = instead ? rest : text;
  const lean =
    last && (leaning(said, entities, last) ?? (instead ? { is: rest.replace(INSTEAD, "") } : undefined));
  const leant = lean && replacement(lean, { ...given, text: said });
  return leant ? [leant] : [];
}
