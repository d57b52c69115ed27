import { simplifyCharacter } from "../text/simplify-character.ts";

// Postgres takes neither NUL nor halves of surrogate pairs; the rest is not seen by who typed it.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Variation_Selector}\u115f\u1160\u3164]/gu;
const BLANK = /[\s\p{Zs}]/gu;

/** Text as names are compared: half width, simplified, lower case, single kind of blank, nothing invisible; cut to `most` units. */
export function foldName(text: string, most: number): string {
  const folded = text
    .slice(0, most)
    .replace(BLANK, " ")
    .replace(UNSEEN, "")
    .normalize("NFKC")
    .toLowerCase()
    .slice(0, most);
  let out = "";
  for (const character of folded) {
    // Half a pair, where the text was cut.
    if (character >= "\ud800" && character <= "\udfff" && character.length === 1) continue;
    out += character >= "\u4e00" && character <= "\u9fff" ? simplifyCharacter(character) : character;
  }
  return out;
}
