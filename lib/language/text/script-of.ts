import type { Entity } from "../model/entity.ts";
import { scriptTables } from "./script-tables.ts";

export type Script = "english" | "traditional" | "simplified";

const HAN = /\p{Script=Han}/u;
const WORDS = /[A-Za-z][A-Za-z']+/g;
/** Single words that are a whole message. */
const ALONE =
  /^\W{0,3}(?:hi|hello|hey|thanks|thx|thank you|ty|bye|ok thanks|help|undo|good morning|who are you)\W{0,3}$/i;
/** Words that make a sentence, and no list of names and abbreviations. */
const GRAMMAR =
  /\b(?:the|a|an|is|are|was|my|me|to|of|for|in|on|at|with|and|how|what|which|who|when|why|please|set|show|list|log|move|push|remind|update|it|this|that|had|has|have|do|does|i|we|she|he|they|not|no)\b/i;
const LONGEST = 2000;

/**
 * In which script a message is written, names of records aside: English when its own words are, traditional when it has
 * characters that only traditional script has.
 */
export function scriptOf(message: string, entities: readonly Entity[] = []): Script {
  const text = message.slice(0, LONGEST);
  if (ALONE.test(text)) return "english";
  const names = entities.filter(
    ({ type }) => type === "company" || type === "opportunity" || type === "person",
  );
  const own = names.reduce((left, { text: name }) => left.replace(name, " "), text);
  if (!HAN.test(own) && GRAMMAR.test(own) && (own.match(WORDS) ?? []).length >= 2) return "english";
  const { characters } = scriptTables();
  const traditional = [...text].some((each) => {
    const simple = characters.get(each);
    return simple !== undefined && simple !== each;
  });
  return traditional ? "traditional" : "simplified";
}
