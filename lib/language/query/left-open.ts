import type { UnresolvedName } from "./reading.ts";
import type { Stretch } from "./scene.ts";

const DENIES = /(?<!有)没|未(?!来)|无(?!论|所谓)|缺|不(?!错|同|过|管|论|好意思|知道)|别(?!的|人)|非(?!常)/;
/** What is left out and what it is left out of stand this close. */
const NEAR = 1;
const LONGEST = 20;
/** A single character is the rest of a word. */
const SAYS_SOMETHING = /[\p{Script=Han}A-Za-z\d]{2}/u;
/** The end of a word that looked like one of asking: 尽调. */
const REST = /^\p{Script=Han}{1,3}?(?=的)/u;

/** Words that stand together, as phrases. */
function phrasesOf(text: string, unread: readonly Stretch[]): Stretch[] {
  const phrases: Stretch[] = [];
  for (const piece of unread) {
    const last = phrases.at(-1);
    const together =
      last && piece.start - last.end <= NEAR && !/[,.;:?!\n]/.test(text.slice(last.end, piece.start));
    if (together) last.end = piece.end;
    else phrases.push({ ...piece });
  }
  return phrases;
}

export type LeftOpen = { unresolved: UnresolvedName[]; unread: string[] };

/**
 * The words of a question that no condition stands for. What they leave out (还没报价的商机) goes with the names that have
 * to be found, since more would be listed than was asked for; the rest is told beside the answer.
 */
export function leftOpen(text: string, unread: readonly Stretch[]): LeftOpen {
  const open: LeftOpen = { unresolved: [], unread: [] };
  for (const { start, end } of phrasesOf(text, unread)) {
    const words = text.slice(start, end);
    const denial = DENIES.exec(words);
    const name = denial === null ? "" : words.slice(denial.index);
    if (name.slice(1).replace(/^有/, "") !== "" && name.length <= LONGEST) {
      const rest = REST.exec(text.slice(end, end + LONGEST))?.[0] ?? "";
      open.unresolved.push({ object: "condition", name: name + rest });
    } else if (SAYS_SOMETHING.test(words)) open.unread.push(words);
  }
  return open;
}
