import type { FocusRecord, Pending } from "#lib/domains/conversations/index.ts";
import { asksBack, type Clause, chooseOption, pastedFrom, type Understanding } from "#lib/language/index.ts";
import { asTalkedAbout } from "./as-talked-about.ts";
import { readReason } from "./read-reason.ts";
import { saysOtherwise } from "./says-otherwise.ts";

/** What is to be answered now: the words alone, or the sentence that they complete. */
export type Said = {
  text: string;
  understanding: Understanding;
  /** Which record a name in it means, where the person has chosen. */
  chosen: Record<string, FocusRecord>;
  /** Whether the words answered the question that waited. */
  answered: boolean;
  /** The sentence that a reason was asked for, where the words told it. */
  asked?: string;
};

type Waiting = Extract<Pending, { kind: "ask" | "choose" }>;

/** Below this nobody asked for something new. */
const sure = 0.5;
/** What a bare fact may be taken for. */
const factual = new Set([
  "none",
  "choose",
  "correct",
  "lead.complete",
  "customer.update",
  "contact.update",
  "opportunity.update",
  "record.update",
]);
const longestFact = 30;
const longestTale = 120;
/** From here on words ask for something else by themselves. */
const certain = 0.7;
/** From here on a sentence says all by itself. */
const surely = 0.85;
/** A question or an order is about something else. */
const asks = /哪[些个家几]|多少|^(?:请|麻烦|帮|给我|查|看|找|搜|列|打开)/;

const reach = new Set<string>(["email", "phone", "credit_code"]);

/** How much is said; an address or a number is one word, however long. */
function lengthOf({ text, entities }: Understanding): number {
  const numbers = entities.filter(({ type }) => reach.has(type));
  return text.length - numbers.reduce((sum, { start, end }) => sum + end - start - 1, 0);
}

const naming = new Set(["company", "person", "opportunity", "product", "date", "money"]);
const mostlyName = 0.6;

/** 海川物流: nothing but the name or the figure that was asked for. */
function isBareName(alone: Understanding): boolean {
  const { text, entities } = alone;
  const named = entities.filter(({ type }) => naming.has(type));
  const covered = named.reduce((sum, { start, end }) => sum + end - start, 0);
  return lengthOf(alone) <= longestFact && covered >= text.trim().length * mostlyName;
}

function isFact(alone: Understanding): boolean {
  const { text, intents } = alone;
  const [top] = intents;
  if (questions.test(text)) return false;
  if (isBareName(alone)) return true;
  if (asks.test(text)) return false;
  if (!top || top.name === "none" || top.confidence < sure) return true;
  return factual.has(top.name) && lengthOf(alone) <= longestFact;
}

/** What is an answer to nothing that was asked for. */
const acts = new Set(["undo", "confirm", "deny", "thanks", "greeting", "help"]);

/** 强制推进，老板特批: a short word to the same matter is no new one. */
function saysTheSame(alone: Understanding, whole: Understanding): boolean {
  const intent = alone.intents[0]?.name ?? "none";
  return !acts.has(intent) && intent === firstClause(whole).intent && lengthOf(alone) <= longestFact;
}

/** 价格没人家低, after 这单丢了 and a question why: read together they ask for one thing, and alone for nothing surely. */
function goesOn(alone: Understanding, whole: Understanding): boolean {
  const { text, intents } = alone;
  const leans = (intents[0]?.confidence ?? 0) < certain && !asks.test(text);
  return leans && whole.clauses.length === 1 && lengthOf(alone) <= longestFact;
}

/** A question, an order, or no more wish to tell. */
const turnsAway = /[?？]\s*$|吗[。！]?$|怎么|什么|为啥|如何|提醒我|给我|撤销|算了|不用了|别记|先不/;

/** 你把商机改了没有, 为什么不分给林珊: a question answers none. */
const questions = /(?:了|过)没(?:有)?[?？。]?$|^(?:为什么|为啥|怎么(?!样))|[?？]\s*$|吗[。！]?$/u;
const inOwnWords = new Set(["reason", "competitors"]);
const ofRivals = new Set([
  "none",
  "lead.progress",
  "lead.complete",
  "competitor.compare",
  "opportunity.update",
]);

/** 转成客户，顺便建商机: after the question whom they compare us with, what is clearly something else is no answer. */
const tellsElse = ({ missing }: Extract<Waiting, { kind: "ask" }>, { intents }: Understanding): boolean => {
  const [top] = intents;
  const clear = top !== undefined && top.confidence >= certain && !ofRivals.has(top.name);
  return missing.includes("competitors") && clear;
};

/** 先不跳了，推进到方案报价: an order that names its own stage answers no question for something else. */
const movesElsewhere = (
  { missing }: Extract<Waiting, { kind: "ask" }>,
  { clauses, entities }: Understanding,
): boolean =>
  !missing.includes("stage") &&
  clauses[0]?.intent === "opportunity.stage" &&
  entities.some(({ type }) => type === "stage");

const toSomebody = /^(?:那|就|还是|要不|先|直接)*(?:给|换|分|派|让|交|由|归|按)/u;

/** After the question who gets it: what names nobody for it, or says the whole by itself, is no answer. */
function namesNobody(asked: Extract<Waiting, { kind: "ask" }>, alone: Understanding): boolean {
  if (!asked.missing.includes("assignee")) return false;
  const { text, intents } = alone;
  const [top] = intents;
  if (top?.name.startsWith("lead.") && top.confidence >= surely) return true;
  return !agreesWith(asked, alone) && !isBareName(alone) && !toSomebody.test(text);
}

/** What was asked for in words of the person's own, such as why a deal was won: whatever is told, and not asked, is it. */
function tells(
  { missing }: Extract<Waiting, { kind: "ask" }>,
  alone: Understanding,
  whole: Understanding,
): boolean {
  const { text } = alone;
  const told =
    missing.some((key) => inOwnWords.has(key)) && text.length <= longestTale && whole.clauses.length > 0;
  return told && !asks.test(text) && !turnsAway.test(text);
}

/** 那就按建议的分: a yes to the advice that was asked for. */
const agreesWith = (
  { missing }: Extract<Waiting, { kind: "ask" }>,
  { intents, text }: Understanding,
): boolean => missing.includes("assignee") && intents[0]?.name === "confirm" && text.length <= longestFact;

const subjects = /customer|opportunity|lead|contact|company|assignee|participants|product/i;

/** 北星那个先别标输, after a question for the close date of another: who opens with a record that was not asked for speaks of that one. */
function turnsTo({ entities }: Understanding, { missing }: Extract<Waiting, { kind: "ask" }>): boolean {
  if (missing.some((key) => subjects.test(key))) return false;
  return entities.some(
    ({ type, start, value }) =>
      start === 0 && (type === "opportunity" || (type === "company" && "known" in value && value.known)),
  );
}

/** 不是，是新客户: none of the records that were offered. */
const noneOfThem = /^(?:都|全)?(?:不是|不对)|^是?新(?:的|客户|公司|联系人|建)|是新的|新(?:客户|公司|联系人)$/;

/** 第二个, 张伟: which of the options is meant; of a single one, yes is enough. */
function optionMeant(
  alone: Understanding,
  { options, said }: Extract<Waiting, { kind: "choose" }>,
): FocusRecord | undefined {
  const words = alone.text.trim();
  const offered = options.map((option) => ({ option, ...asTalkedAbout(option) }));
  const chosen = words.length <= longestFact ? chooseOption(words, alone.entities, offered) : undefined;
  if (chosen) return chosen.option;
  const agrees = alone.intents[0]?.name === "confirm" || alone.intents[0]?.name === "create_anyway";
  if (agrees && options.length === 1) return options[0];
  // Nothing was there to choose: only whether it is new was asked.
  if (agrees && options.length === 0) return { type: "new", id: "", label: said };
  return words.length <= longestFact && noneOfThem.test(words)
    ? { type: "new", id: "", label: said }
    : undefined;
}

/**
 * What the person now says together with the question that it answers: 下周三上午 completes 计划拜访海川物流 to one
 * sentence, which is then read as if it had been said whole. What is no answer stands alone, and the question is dropped.
 */
export async function completeSentence(
  alone: Understanding,
  pending: Pending | null,
  read: (text: string) => Promise<Understanding>,
): Promise<Said> {
  const plain: Said = { text: alone.text, understanding: alone, chosen: {}, answered: false };
  if (pending?.kind === "choose") {
    const option = optionMeant(alone, pending);
    if (!option) return plain;
    const chosen = { ...pending.chosen, [pending.said]: option };
    return { text: pending.text, understanding: await read(pending.text), chosen, answered: true };
  }
  if (pending?.kind !== "ask") return plain;
  // Whoever asks back answers nothing; and what others wrote is not written later because of a word that follows.
  if (asksBack(alone.text) || pastedFrom(pending.text) !== null) return plain;
  if (tellsElse(pending, alone) || namesNobody(pending, alone) || turnsTo(alone, pending)) return plain;
  if (movesElsewhere(pending, alone)) return plain;
  const text = `${pending.text}，${alone.text}`;
  const whole = await read(text);
  if (saysOtherwise(alone, pending.missing)) return plain;
  const answers =
    agreesWith(pending, alone) ||
    isFact(alone) ||
    saysTheSame(alone, whole) ||
    goesOn(alone, whole) ||
    tells(pending, alone, whole);
  if (!answers) return plain;
  const asked = pending.missing.includes("reason") ? pending.text : undefined;
  const understanding = asked === undefined ? whole : await readReason(asked, whole, read);
  return {
    text,
    understanding,
    ...(asked !== undefined && { asked }),
    chosen: pending.chosen,
    answered: true,
  };
}

/** What is asked first. */
export function firstClause({ clauses }: Understanding): Clause {
  const [first] = clauses;
  if (first) return first;
  throw new Error("an understanding without a clause");
}
