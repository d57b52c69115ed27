/** Words by their first two characters, so one look-up a position finds the candidates. */
export type Lexicon<T> = { words: Map<string, T>; lengths: Map<string, number[]> };

/** Builds a lexicon from [word, payload]; words are lower-cased, one-letter words dropped. */
export function buildLexicon<T>(entries: Iterable<readonly [string, T]>): Lexicon<T> {
  const words = new Map<string, T>();
  const lengths = new Map<string, number[]>();
  for (const [raw, payload] of entries) {
    const word = raw.toLowerCase();
    if (word.length < 2) continue;
    if (!words.has(word)) words.set(word, payload);
    const key = word.slice(0, 2);
    const known = lengths.get(key);
    if (known === undefined) lengths.set(key, [word.length]);
    else if (!known.includes(word.length)) known.push(word.length);
  }
  for (const list of lengths.values()) list.sort((a, b) => b - a);
  return { words, lengths };
}
