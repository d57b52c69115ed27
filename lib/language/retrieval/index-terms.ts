import { segmenter } from "./segmenter.ts";

const HAN = /^\p{Script=Han}/u;

/**
 * The terms under which searchable text is indexed, with repeats. The first letter is the class, so that classes never
 * meet: `w` a word of the segmenter, `b` two neighbouring characters, `l` letters and digits.
 */
export function indexTerms(searchable: string): string[] {
  const runs = searchable.split(" ").filter((run) => run !== "");
  const han = runs.filter((run) => HAN.test(run));
  const terms = runs.filter((run) => !HAN.test(run)).map((run) => `l${run}`);
  // One call for all runs; the blanks between come back as words of their own.
  for (const word of segmenter().cutForSearch(han.join(" "), false)) {
    if (word.trim() !== "") terms.push(`w${word}`);
  }
  for (const run of han) for (const pair of pairsOf(run)) terms.push(`b${pair}`);
  return terms;
}

/** Every two neighbouring characters of a run. */
export function pairsOf(run: string): string[] {
  const pairs: string[] = [];
  let [last, character] = ["", ""];
  for (character of run) {
    if (last !== "") pairs.push(last + character);
    last = character;
  }
  return pairs;
}
