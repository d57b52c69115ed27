import { LOOKALIKES, TRADE_WORDS } from "../dictionaries/trade-words.ts";
import { nearSound } from "../matching/near-sound.ts";
import { syllableOf } from "../matching/syllable-of.ts";

type Keys = {
  /** By near sound, by typed pinyin, by what is left when one character is wrong (`商_`). */
  sounds: Map<string, string[]>;
  pinyin: Map<string, string>;
  gapped: Map<string, string[]>;
  lookalikes: Map<string, string>;
};
let keys: Keys | undefined;

/** The ways by which words of the trade are recognised when they are typed wrong. */
export function tradeWordKeys(): Keys {
  keys ??= build();
  return keys;
}

export function soundOf(text: string): string {
  return [...text].map((character) => nearSound(syllableOf(character))).join(" ");
}

function build(): Keys {
  const sounds = new Map<string, string[]>();
  const gapped = new Map<string, string[]>();
  const pinyin = new Map<string, string>();
  for (const word of TRADE_WORDS) {
    push(sounds, soundOf(word), word);
    pinyin.set([...word].map(syllableOf).join(""), word);
    for (let at = 0; at < word.length; at += 1)
      push(gapped, `${word.slice(0, at)}_${word.slice(at + 1)}`, word);
  }
  const lookalikes = new Map<string, string>();
  for (const family of LOOKALIKES)
    for (const character of family) lookalikes.set(character, (lookalikes.get(character) ?? "") + family);
  return { sounds, pinyin, gapped, lookalikes };
}

function push(map: Map<string, string[]>, key: string, word: string): void {
  const words = map.get(key);
  if (words === undefined) map.set(key, [word]);
  else words.push(word);
}
