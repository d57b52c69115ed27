/** Longer words are cut to this on both sides. */
const LONGEST_WORD = 12;
const CODE = 18;
const TAILS = [4, 5, 6, 7, 8];

/** One token for a Latin word, initials or pinyin of any length. */
export const wordToken = (word: string): string => word.slice(0, LONGEST_WORD);

/** The beginnings of a word, from two characters on. */
export function beginnings(word: string, from = 2): string[] {
  const found: string[] = [];
  for (let length = from; length <= Math.min(word.length, LONGEST_WORD); length += 1)
    found.push(word.slice(0, length));
  return found;
}

/** The beginnings and the ends of a number or a code; a credit code also as a whole. */
export function codeTokens(code: string): string[] {
  const tails = TAILS.filter((length) => code.length >= length).map((length) => code.slice(-length));
  return [...beginnings(code, 3), ...tails, ...(code.length === CODE ? [code] : [])];
}

/** Each two neighbours in Chinese text. */
export function bigrams(text: string): string[] {
  const characters = [...text];
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
}

/** Each two characters with one between them: what is left of a name when the middle one is wrong. */
export function gapped(text: string): string[] {
  const characters = [...text];
  return characters.slice(2).map((character, at) => `${characters[at]}_${character}`);
}

/** The token of how a name sounds nearly. */
export const soundToken = (key: string): string => `~${key.slice(0, 24)}`;
