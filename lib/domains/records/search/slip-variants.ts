import { companyKey } from "#lib/language/index.ts";

const [shortest, longest] = [3, 8];

const pair = (characters: string[], from: number): string => `${characters[from]}${characters[from + 1]}`;
const without = (characters: string[], at: number): string[] => characters.toSpliced(at, 1);
const pairsOf = (characters: string[]): string[] =>
  characters.slice(1).map((_, from) => pair(characters, from));
/** Two characters with another between them, as documents keep them. */
const bridge = (before: string | undefined, behind: string | undefined): string[] =>
  before && behind ? [`${before}_${behind}`] : [];

/** What documents have of a name in which the character at one place is another. */
function replaced(characters: string[], at: number): string[] {
  return [
    ...pairsOf(characters.slice(0, at)),
    ...bridge(characters[at - 1], characters[at + 1]),
    ...pairsOf(characters.slice(at + 1)),
  ];
}

/** … in which a character more stands before one place. */
function missing(characters: string[], at: number): string[] {
  return [
    ...pairsOf(characters.slice(0, at)),
    ...bridge(characters[at - 1], characters[at]),
    ...pairsOf(characters.slice(at)),
  ];
}

function swapped(characters: string[], at: number): string[] {
  const other = [...characters];
  [other[at], other[at + 1]] = [characters[at + 1] ?? "", characters[at] ?? ""];
  return pairsOf(other);
}

/**
 * The tokens that a name still has when one slip was made in typing it: another character, one too few, one too many,
 * or two swapped. Of Chinese names of three characters and more; one of the lists is all in the name that was meant.
 */
export function slipVariants(typed: string): string[][] {
  const run =
    (typed.match(/\p{Script=Han}+/gu) ?? []).sort((one, other) => other.length - one.length)[0] ?? "";
  const characters = [...companyKey(run).strict].slice(0, longest);
  if (characters.length < shortest) return [];
  const places = [...characters.keys()];
  const variants = [
    ...places.map((at) => replaced(characters, at)),
    ...places.slice(1).map((at) => missing(characters, at)),
    ...places.map((at) => pairsOf(without(characters, at))),
    ...places.slice(1).map((at) => swapped(characters, at - 1)),
  ];
  const unique = new Map(variants.filter((each) => each.length > 0).map((each) => [each.join(), each]));
  return [...unique.values()];
}
