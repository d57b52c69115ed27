import { dropFillers } from "./drop-fillers.ts";
import { foldCharacters } from "./fold-characters.ts";
import { mainlandWords } from "./mainland-words.ts";
import type { MappedText } from "./mapped-text.ts";
import { plainDialect } from "./plain-dialect.ts";
import { simplifyText } from "./simplify-text.ts";

/** Longer input is cut: what somebody says is never longer, and no text may hold up all others. */
export const MAX_LENGTH = 5_000;

/**
 * Returns the text in half width, simplified characters and ASCII punctuation, in plain words for Cantonese ones, without invisible
 * characters and sounds of hesitation, and the map back to the typed offsets.
 */
export function normalise(input: string): MappedText {
  const plain = dropFillers(plainDialect(simplifyText(foldCharacters(input, MAX_LENGTH))));
  return { ...plain, text: mainlandWords(plain.text) };
}
