import { idf } from "@node-rs/jieba/dict.js";

let rarities: Map<string, number> | undefined;
/** What no dictionary knows: rarer than most words, a single character less so. */
const UNKNOWN = 10;
const SINGLE = 5;

function read(): Map<string, number> {
  const entries = new TextDecoder().decode(idf).split("\n");
  return new Map(
    entries.flatMap((line) => {
      const at = line.lastIndexOf(" ");
      const value = Number(line.slice(at + 1));
      // Words that stand nowhere else say no more than unknown ones.
      return at > 0 && value < UNKNOWN ? [[line.slice(0, at), value] as const] : [];
    }),
  );
}

/** How rare a word is in Chinese at large: the logarithm of all texts by those that hold it, from the segmenter's figures. */
export function rarityInGeneral(word: string): number {
  rarities ??= read();
  return rarities.get(word) ?? ([...word].length === 1 ? SINGLE : UNKNOWN);
}
