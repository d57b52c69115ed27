import type { Clock } from "../dates/read-clock.ts";
import type { Span } from "../model/span.ts";
import { chooseObject } from "./choose-object.ts";
import { withFields } from "./field-words.ts";
import { readAlone } from "./read-alone.ts";
import type { QueryReading } from "./reading.ts";

const LONGEST = 60;
/** In English what is asked for stands first: leads without an owner. */
const LATIN = /^[\x20-\x7e]+$/;
const AHEAD = 8;
/** Facts about somebody, no question. */
const FACTS: ReadonlySet<string> = new Set(["phone", "email", "credit_code"]);
/** What is asked for, where no word for a kind of record stands. */
const ENDS =
  /(?:公司|企业|工厂|厂家|单|的|记录|往来|纪要|的\p{Script=Han}{0,2}(?:沟通|跟进|通话|拜访|会议|电话|互动))$/u;
/** 这单丢了, and then something else. */
const TELLS = /[了过][,;.!]/;
const ASKS =
  /哪|多少|几[个家条位单笔次]|谁|列|查|看|统计|排|分布|占比|[最前]|名单|清单|\b(?:list|show|which|how many)\b/i;

/** Orders and suppositions, of which no word may be left unread. */
const ORDERS =
  /的话|如果|要是|万一|[把将][^,.;]{1,16}(?:给|改|删|关|转|分|停|加|建|发|设|调|移|退)|(?:关|删|停|退)掉|^(?:新建|建|加|记|删|改|转|发)/;

/** A question for records as it stands, and how much of it, from 0 to 1, was not read. */
export type Plain = { query: QueryReading; unread: number; ofOne?: true };

/** The query of a sentence whose words are conditions, figures, an order or the kind of record, as far as they are. */
export function plainQuery(text: string, spans: readonly Span[], clock: Clock): Plain | undefined {
  if (text.length > LONGEST || TELLS.test(text) || spans.some(({ type }) => FACTS.has(type)))
    return undefined;
  const head = chooseObject(text, spans, clock);
  if (head === undefined) return undefined;
  const { object } = head;
  const scene = { text, spans: withFields(text, spans, object), object, clock };
  const { reading, conditions, unread } = readAlone(scene, head);
  const left = unread.reduce((sum, { start, end }) => sum + end - start, 0);
  if (left > 0 && ORDERS.test(text)) return undefined;
  const plain = { query: reading, unread: left / text.length };
  const { groupBy, measures, sort } = reading;
  if (groupBy ?? measures ?? sort) return plain;
  const { mention } = head;
  const names = new Set(["company", "opportunity", "person"]);
  const ofOne = conditions.every((each) =>
    spans.some(({ type, start, end }) => names.has(type) && start <= each.start && each.end <= end),
  );
  if (conditions.length === 0) return undefined;
  if (ofOne)
    return mention !== undefined && /^[?.!]?$/.test(text.slice(mention.end))
      ? { ...plain, ofOne }
      : undefined;
  // What is asked for stands last, or something is asked.
  const last =
    mention === undefined
      ? ENDS.test(text)
      : /^[?.!]?$/.test(text.slice(mention.end)) || (LATIN.test(text) && mention.start <= AHEAD);
  return last || ASKS.test(text) ? plain : undefined;
}
