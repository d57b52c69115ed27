import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";
import { TRADE_WORDS } from "../dictionaries/trade-words.ts";

type Interval = { start: number; end: number };

let jieba: Jieba | undefined;

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
export function segment(text: string, names: readonly Interval[] = []): Interval[] {
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
  return words;
}
