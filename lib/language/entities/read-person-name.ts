import { NAME_BREAKERS, NOT_NAMES } from "../dictionaries/name-breakers.ts";
import { COMPOUND_SURNAMES, DOUBTFUL_SURNAMES, SURNAMES } from "../dictionaries/surnames.ts";

export type PersonName = { name: string; surname: string; end: number };

/** Returns the surname that starts at `at`, compound ones first. */
export function readSurname(text: string, at: number): string | undefined {
  const two = text.slice(at, at + 2);
  if (COMPOUND_SURNAMES.has(two)) return two;
  const one = text.charAt(at);
  return SURNAMES.has(one) ? one : undefined;
}

/**
 * Reads a full Chinese name at `at`. `strict` also refuses surnames that are mostly
 * words (for places where nothing else says that a person comes).
 */
export function readPersonName(text: string, at: number, strict = false): PersonName | undefined {
  const surname = readSurname(text, at);
  if (surname === undefined) return undefined;
  const given = at + surname.length;
  if (!isGiven(text.charAt(given))) return undefined;
  const two = isGiven(text.charAt(given + 1)) && !continues(text, given + 2);
  const end = given + (two ? 2 : 1);
  const name = text.slice(at, end);
  if (NOT_NAMES.has(name) || NOT_NAMES.has(name.slice(0, 2))) return undefined;
  if (strict && (DOUBTFUL_SURNAMES.has(surname) || isGiven(text.charAt(end)))) return undefined;
  return { name, surname, end };
}

/** A third given character means that this is a longer word, so only one was the name's. */
function continues(text: string, at: number): boolean {
  return isGiven(text.charAt(at));
}

function isGiven(character: string): boolean {
  return character >= "\u4e00" && character <= "\u9fff" && !NAME_BREAKERS.has(character);
}
