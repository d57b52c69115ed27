import type { UnresolvedName } from "./reading.ts";
import type { Stretch } from "./scene.ts";

const DENIES = /(?<!有)没|未(?!来)|无(?!论|所谓)|缺|不(?!错|同|过|管|论|好意思|知道)|别(?!的|人)|非(?!常)/;
/** What is left out and what it is left out of stand this close. */
const NEAR = 1;
const LONGEST = 20;
/** The end of a word that looked like one of asking: 尽调. */
const REST = /^\p{Script=Han}{1,3}?(?=的)/u;

/**
 * What a question leaves out in words that no condition stands for: 还没报价的商机. Without it more would be listed than
 * was asked for, so it goes with the names that have to be found.
 */
export function leftOpen(text: string, unread: readonly Stretch[]): UnresolvedName[] {
  const phrases: Stretch[] = [];
  for (const piece of unread) {
    const last = phrases.at(-1);
    if (last !== undefined && piece.start - last.end <= NEAR) last.end = piece.end;
    else phrases.push({ ...piece });
  }
  return phrases.flatMap(({ start, end }) => {
    const words = text.slice(start, end);
    const denial = DENIES.exec(words);
    const name = denial === null ? "" : words.slice(denial.index);
    if (name.slice(1).replace(/^有/, "") === "" || name.length > LONGEST) return [];
    const rest = REST.exec(text.slice(end, end + LONGEST))?.[0] ?? "";
    return [{ object: "condition", name: name + rest }];
  });
}
