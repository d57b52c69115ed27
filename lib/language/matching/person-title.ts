import {
  COMPOUND_SURNAMES,
  DOUBTFUL_SURNAMES,
  SURNAMES,
  WORDS_ENDING_IN_SURNAME,
} from "../dictionaries/surnames.ts";
import { TITLES } from "../dictionaries/titles.ts";

const ENDINGS = [...TITLES, "总", "董", "工", "局", "处"].sort((left, right) => right.length - left.length);

/** Titles that also end other words: a title only behind a surname alone. */
const EVERYDAY = new Set(["工", "局", "处"]);

/** A person by surname and title, as one is called: 王总 at the end of 华星王总. `start` is where the surname begins. */
export type PersonTitle = { surname: string; title: string; start: number };

/** Returns the surname and title that folded text ends with, or undefined. */
export function personTitle(text: string): PersonTitle | undefined {
  const title = ENDINGS.find((ending) => text.endsWith(ending) && text.length > ending.length);
  if (!title) return undefined;
  const end = text.length - title.length;
  const compound = text.slice(Math.max(0, end - 2), end);
  if (COMPOUND_SURNAMES.has(compound)) return { surname: compound, title, start: end - 2 };
  const single = text.slice(end - 1, end);
  if (!SURNAMES.has(single) || (end > 1 && !standsBehindOthers(single, title, compound))) return undefined;
  return { surname: single, title, start: end - 1 };
}

/** 华星王总 is 王总 of 华星; 大区经理, 部门经理 and 建筑施工 are nobody. */
function standsBehindOthers(surname: string, title: string, word: string): boolean {
  if (WORDS_ENDING_IN_SURNAME.has(word) || EVERYDAY.has(title)) return false;
  return title === "总" || !DOUBTFUL_SURNAMES.has(surname);
}
