import type { SpanOf } from "../model/span.ts";
import { createOverlapGuard } from "../text/create-overlap-guard.ts";
import { findCuedPersons } from "./find-cued-persons.ts";
import { findEnglishPersons } from "./find-english-persons.ts";
import { findLikelyNames } from "./find-likely-names.ts";
import { findNicknames } from "./find-nicknames.ts";
import { findSpokenPersons } from "./find-spoken-persons.ts";
import { findTitledPersons } from "./find-titled-persons.ts";
import type { PersonSpan } from "./person-span.ts";

/** Returns the people that a title, a cue (联系人, 我叫) or a form of address points to. */
export function extractPersons(text: string): SpanOf<"person">[] {
  const kept: PersonSpan[] = [];
  const guard = createOverlapGuard(text.length);
  // Earlier finders know more (they carry the title), so a later overlap adds nothing.
  for (const find of [
    findTitledPersons,
    findCuedPersons,
    findNicknames,
    findEnglishPersons,
    findSpokenPersons,
    findLikelyNames,
  ]) {
    for (const person of find(text)) if (guard.take(person)) kept.push(person);
  }
  return kept.sort((a, b) => a.start - b.start).map((person) => ({ type: "person", ...person }));
}
