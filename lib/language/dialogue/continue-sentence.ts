import type { Understanding } from "../contract.ts";
import { INTENTS } from "../intents/catalogue.ts";
import { MENTION_SLOTS, type SlotName, VALUE_SLOTS } from "../model/clause.ts";
import type { DialogueHint, LastSentence } from "../model/dialogue.ts";
import type { Entity, EntityType } from "../model/entity.ts";
import { OF_RESULTS, QUERY_INTENTS } from "../query/query-intents.ts";
import { PARTICLES } from "./particles.ts";
import { endsTalk } from "./read-spoken.ts";
import { replaceWords } from "./replace-words.ts";
import { similarKinds } from "./similar-kinds.ts";

/** A sentence that is to be read in the place of what was said. `how`: it puts right what stood before, completes it, or asks the same of something else. */
export type Continued = { text: string; how: "corrected" | "completed" | "same_of_other" };

const ASKS_SAME =
  /^(?:那么?|还有|再看看?|换成?|要是|如果是?)?(?<what>[^,.;!?。]{1,24}?)(?:的?(?:呢|怎么样呢|也(?:一样|是|看看?|来一?[个份]|要|算|算算)|又如何|如何呢))(?:[,?。!]|$)/;
const WHOM: ReadonlySet<EntityType> = new Set([
  "company",
  "person",
  "product",
  "opportunity",
  "competitor",
  "date",
  "region",
  "industry",
  "owner",
  "stage",
]);
/** What stood for the one that another is now asked about. */
const PRONOUN = /他们家?|她们|人家|对方|[这那]家(?:公司|客户)?|[这那]个客户|他家|[他她它佢]/;

/** 因为价格: why what was said before is so. */
const BECAUSE = /^(?:主要)?(?:因为|由于|是因为|原因是|就是因为|嫌|被)(?!什么|啥)/;
const REASON = 20;

/** From here on words ask for something by themselves. */
const CLEAR = 0.7;

const RESULTS: ReadonlySet<string> = new Set(["forecast.ask", "performance.compare", "opportunity.risk"]);
const CERTAIN = 0.9;

const named = (entities: readonly Entity[], said: string): Entity[] =>
  entities.filter(({ type, text }) => WHOM.has(type) && said.includes(text));

/** 明辉呢 after 海川的健康度怎么样: the same question of another. */
function sameOfOther(said: Understanding, last: LastSentence): string | undefined {
  const what = ASKS_SAME.exec(said.normalized)?.groups?.what;
  if (what === undefined) return undefined;
  const others = named(said.entities, said.text);
  if (others.length === 0) return undefined;
  let sentence = last;
  for (const { type, text } of others) {
    const kinds = similarKinds(type);
    const replaced = sentence.entities.some((each) => kinds.includes(each.type))
      ? replaceWords(sentence, { type, is: text })
      : undefined;
    const whole = replaced ?? putIn(sentence.text, text);
    // Offsets have moved; a second word of another kind is looked for behind the first.
    sentence = { ...sentence, text: whole, entities: shifted(sentence, whole, type) };
  }
  return sentence.text;
}

/** 周五上午, 瑞丰精密: nothing but what the sentence before lacked. */
function completed({ text, entities }: Understanding, last: LastSentence): string | undefined {
  const slots = INTENTS.find(({ name }) => name === last.intent)?.slots ?? [];
  const wanted = new Set(slots.flatMap((slot) => slotTypes(slot)).flatMap(similarKinds));
  const fitting = entities.filter(({ type }) => wanted.has(type));
  const bare = entities.reduce((left, each) => left.replace(each.text, ""), text).replace(PARTICLES, "");
  if (fitting.length === 0 || fitting.length < entities.length || bare !== "") return undefined;
  const [first] = fitting;
  const had = last.entities.find(({ type }) => type === first?.type);
  if (had === undefined || first === undefined) return `${last.text}，${text}`;
  // 周二 after 下周 says more of the same.
  return had.type === "date" ? replaceWords(last, { type: "date", is: first.text }) : undefined;
}

const slotTypes = (slot: SlotName): EntityType[] => {
  const types: Partial<Record<SlotName, EntityType>> = { ...MENTION_SLOTS, ...VALUE_SLOTS };
  return types[slot] ? [types[slot]] : [];
};

const putIn = (sentence: string, name: string): string =>
  PRONOUN.test(sentence) ? sentence.replace(PRONOUN, () => name) : `${name}${sentence}`;

/** The sentence before with all that the message puts right in it. */
function putRight(last: LastSentence, { corrections = [] }: Understanding): string {
  let sentence = last;
  for (const correction of corrections) {
    const text = correction.kind === "replace" ? replaceWords(sentence, correction) : undefined;
    // Offsets have moved.
    if (text !== undefined) sentence = { ...sentence, text, entities: standingIn(sentence.entities, text) };
  }
  return sentence.text;
}

function standingIn(entities: readonly Entity[], text: string): Entity[] {
  return entities.flatMap((entity): Entity[] => {
    const start = text.indexOf(entity.text);
    return start < 0 ? [] : [{ ...entity, start, end: start + entity.text.length }];
  });
}

function shifted({ entities }: LastSentence, whole: string, taken: EntityType): Entity[] {
  return entities.flatMap((entity): Entity[] => {
    const start = entity.type === taken ? -1 : whole.indexOf(entity.text);
    return start < 0 ? [] : [{ ...entity, start, end: start + entity.text.length }];
  });
}

/**
 * Returns the sentence that a message means together with the one before it: that one with something put right, or the
 * same asked of something else. Undefined when the message stands by itself. A follow-up to a list or a figure changes
 * the query instead.
 */
export function continueSentence(said: Understanding, { last, query }: DialogueHint): Continued | undefined {
  if (last === undefined) return undefined;
  // 下午两点 after a plan was made moves it, and says nothing anew.
  if (said.intents[0]?.name === "task.reschedule") return undefined;
  // 那上个季度呢 after results were told asks the same of another time, and no list.
  const lists = QUERY_INTENTS.has(last.intent) && !OF_RESULTS.has(last.intent);
  if (query !== undefined && lists) return undefined;
  const [top] = said.intents;
  // 和去年同期比呢 after a forecast asks what was won then.
  if (top && RESULTS.has(top.name) && top.confidence >= CERTAIN) return undefined;
  const corrected = top?.name === "correct" ? putRight(last, said) : last.text;
  if (corrected !== last.text) return { text: corrected, how: "corrected" };
  if (last.intent === "activity.report" && endsTalk(said.normalized))
    return { text: `${last.text}，${said.text}`, how: "completed" };
  const ofLead = top?.name === "lead.complete" && top.confidence >= CLEAR;
  const more = ofLead ? undefined : completed(said, last);
  if (more !== undefined) return { text: more, how: "completed" };
  if (BECAUSE.test(said.normalized) && said.text.length <= REASON)
    return { text: `${last.text}，${said.text}`, how: "completed" };
  const text = sameOfOther(said, last);
  return text === undefined || text === last.text ? undefined : { text, how: "same_of_other" };
}
