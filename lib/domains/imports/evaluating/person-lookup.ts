import { pinyinOf } from "#lib/language/index.ts";
import type { Person } from "../lookup-repository.ts";

const BLANKS = /[\s.·'_-]+/g;
const LATIN = /^[a-z]+$/;
const squash = (text: string): string => text.toLowerCase().replace(BLANKS, "");

/** How a name is typed in Latin letters: zhouyuan, and the other way round as abroad. */
function latinForms(name: string): string[] {
  const { syllables } = pinyinOf(name, "person");
  if (syllables.length < 2 || !syllables.every((syllable) => LATIN.test(syllable))) return [];
  const turned = [1, 2]
    .filter((surname) => surname < syllables.length)
    .map((surname) => [...syllables.slice(surname), ...syllables.slice(0, surname)].join(""));
  return [syllables.join(""), ...turned];
}

function indexOf(people: readonly Person[], waysOf: (person: Person) => string[]): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const person of people) {
    for (const way of new Set(waysOf(person))) index.set(way, [...(index.get(way) ?? []), person.id]);
  }
  return index;
}

/** Colleagues by name or mail; else by the name with blanks in it, in Latin letters, or as they log in. */
export function personLookup(people: readonly Person[]): (text: string) => string[] {
  const exact = indexOf(people, ({ name, email }) => [name.toLowerCase(), email.toLowerCase()]);
  const loose = indexOf(people, ({ name, email }) => [
    squash(name),
    squash(email.replace(/@.*$/, "")),
    ...latinForms(name),
  ]);
  return (text) => exact.get(text.toLowerCase()) ?? loose.get(squash(text)) ?? [];
}
