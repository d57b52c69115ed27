const han = /^\p{Script=Han}{2,8}$/u;
const least = 2;

const pairsOf = (characters: readonly string[]): string[] =>
  characters.slice(1).map((character, at) => `${characters[at]}${character}`);

/**
 * The tokens of a name of which a part in the middle was left out: 西湖酒店 of 西湖大酒店, 兴铸 of 兴业铸造.
 * One of the lists is all in the name that was meant.
 */
export function gapVariants(typed: string): string[][] {
  if (!han.test(typed)) return [];
  const characters = [...typed];
  // As documents keep two characters with one between them.
  if (characters.length === least) return [[characters.join("_")]];
  const cuts = Array.from({ length: Math.max(0, characters.length - 2 * least + 1) }, (_, at) => at + least);
  return cuts.map((cut) => [...pairsOf(characters.slice(0, cut)), ...pairsOf(characters.slice(cut))]);
}
