import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";
import { TRADE_WORDS } from "../dictionaries/trade-words.ts";

type Interval = { start: number; end: number };
/** A word with its class: n noun, v verb, r pronoun, nr person, ns place, x of no dictionary … */
export type Word = Interval & { tag: string };

let jieba: Jieba | undefined;
// The same text is asked about many times in a row.
let lastCut: { text: string; words: Interval[] } | undefined;
let lastInside: { text: string; inside: Uint8Array } | undefined;
let lastTagged: { text: string; words: Word[] } | undefined;

/** Reading the dictionary takes a third of a second, so it waits until the first text. */
function cutter(): Jieba {
  if (jieba === undefined) {
    jieba = Jieba.withDict(dict);
    jieba.loadDict(Buffer.from(TRADE_WORDS.map((word) => `${word} 10000 n`).join("\n")));
  }
  return jieba;
}

/**
 * Returns where words begin and end. Names are whole words: the dictionary is the language's alone, so that no
 * company's names change how another company's text is cut. `names` are sorted and overlap nothing.
 */
export function segment(text: string, names: readonly Interval[] = []): readonly Interval[] {
  if (names.length === 0 && lastCut?.text === text) return lastCut.words;
  const words: Interval[] = [];
  let at = 0;
  const cut = (to: number) => {
    if (to <= at) return;
    for (const word of cutter().cut(text.slice(at, to), false)) {
      words.push({ start: at, end: at + word.length });
      at += word.length;
    }
  };
  for (const { start, end } of names) {
    cut(start);
    words.push({ start, end });
    at = end;
  }
  cut(text.length);
  if (names.length === 0) lastCut = { text, words };
  return words;
}

/** Marks the places that lie inside a word: a name that begins there is cut out of it. Counts (一下张) hold nothing together. */
export function insideWords(text: string): Uint8Array {
  if (lastInside?.text === text) return lastInside.inside;
  const inside = new Uint8Array(text.length + 1);
  for (const { start, end } of segment(text))
    if (!/[一两几]/.test(text.charAt(start))) inside.fill(1, start + 1, end);
  lastInside = { text, inside };
  return inside;
}

/** Returns the words with their classes; characters that no dictionary joins are joined where they look like a name. */
export function tagWords(text: string): readonly Word[] {
  if (lastTagged?.text === text) return lastTagged.words;
  let at = 0;
  const words = cutter()
    .tag(text, true)
    .map(({ word, tag }) => {
      const start = at;
      at += word.length;
      return { start, end: at, tag };
    });
  lastTagged = { text, words };
  return words;
}
