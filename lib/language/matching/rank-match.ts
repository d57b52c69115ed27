import type { NameOf, SearchTexts } from "./contract.ts";
import { foldName } from "./fold-name.ts";
import { keysOf, type RankedName, type RankedPart, rankName } from "./rank-name.ts";
import { readPhone } from "./read-phone.ts";
import { readQuery } from "./read-query.ts";

const NAME = 100;
const TEXT = 2_000;
/** Names beside the record's own, such as a contact's company, count less. */
const OTHER_NAME = 0.8;
const IN_OTHER_TEXT = 20;
/** From here on the query as a whole is in a name, and its parts would only blur that. */
const WHOLE = 70;

/**
 * How well a record answers a query, 0 to 100, for ordering what the index has found: the exact name, then names
 * that start with it, contain it, have its initials or sound, then typos, then other texts. The same input gives the
 * same score; who sorts keeps the order of equals.
 */
export function rankMatch(query: string, document: SearchTexts): number {
  const parts = readQuery(query).map((part): RankedPart => {
    return { part, keys: part.script === "han" ? keysOf(part.text, "company") : [part.text] };
  });
  if (parts.length === 0) return 0;
  const names = namesOf(document);
  const typed = unmarked(query);
  const whole: RankedPart = { part: { script: "han", text: typed }, keys: keysOf(typed, "company") };
  const asWhole = typed === "" ? 0 : best(names.map((name) => rankName(whole, name)));
  if (asWhole >= WHOLE && parts.length > 1) return asWhole;
  const scores = parts.map((part) => rankPart(part, names, document));
  const average = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return Math.max(asWhole, average);
}

const best = (scores: number[]): number => Math.max(0, ...scores);
const unmarked = (text: string): string => foldName(text, NAME).replace(/[^\p{L}\p{N}\p{M}]+/gu, "");

function namesOf({ names = [], people = [] }: SearchTexts): RankedName[] {
  const read = (of: NameOf) => (name: string, index: number) => {
    const text = unmarked(name);
    return { text, keys: keysOf(text, of), of, share: index === 0 ? 1 : OTHER_NAME };
  };
  return [...names.map(read("company")), ...people.map(read("person"))].filter(({ text }) => text !== "");
}

function rankPart(ranked: RankedPart, names: RankedName[], document: SearchTexts): number {
  const { part } = ranked;
  const byName = best(names.map((name) => rankName(ranked, name)));
  const byNumber = part.script === "digits" || part.script === "word" ? rankNumber(part.text, document) : 0;
  if (byName > 0 || byNumber > 0) return Math.max(byName, byNumber);
  const others = [...(document.emails ?? []), ...(document.texts ?? [])];
  return others.some((text) => foldName(text, TEXT).includes(part.text)) ? IN_OTHER_TEXT : 0;
}

function rankNumber(typed: string, { phones = [], codes = [] }: SearchTexts): number {
  const numbers = [...phones.map((phone) => readPhone(phone).number), ...codes.map(unmarked)];
  return best(
    numbers.map((number) => {
      if (number === typed) return 95;
      if (number.endsWith(typed)) return 80;
      if (number.startsWith(typed)) return 65;
      return number.includes(typed) && typed.length >= 3 ? 50 : 0;
    }),
  );
}
