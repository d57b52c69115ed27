const SHORTEST = 3;
const LONGEST = 20;

/** A key and what it is with each character left out in turn: two keys that are one edit apart share one of these. */
export function typoKeys(key: string): string[] {
  const characters = [...key].slice(0, LONGEST);
  if (characters.length < SHORTEST) return [key];
  const shorter = characters.map((_, at) => characters.toSpliced(at, 1).join(""));
  return [...new Set([key, ...shorter])];
}
