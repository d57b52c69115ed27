import { SURNAMES } from "../dictionaries/surnames.ts";
import { companyKey } from "./company-key.ts";
import type { QueryTokens } from "./contract.ts";
import { isGenericName } from "./is-generic-name.ts";
import { type QueryPart, readQuery } from "./read-query.ts";
import { soundKey } from "./sound-key.ts";
import { bigrams, soundToken, wordToken } from "./token-shapes.ts";

const TAIL = 8;
const CODE = 18;

/**
 * Reads what was typed into a search box as tokens of `searchTokens`.
 *
 * Parts stand between blanks, marks and changes of script, and all must be met. Chinese is met by each two
 * neighbours, one character by the beginning of a name; 王总 also by the surname. A Latin word is met by words,
 * initials and pinyin alike, since all are kept as the same tokens. Digits are met by the beginning or the end of
 * a number. A pasted legal form (有限公司) is left out when more was typed.
 *
 * The fuzzy variant forgives one wrong, missing, added or swapped character in a name of three and more, and
 * what sounds nearly the same.
 */
export function queryTokens(query: string): QueryTokens {
  const parts = readQuery(query);
  const groups = parts.flatMap((part) => groupsOf(part, parts.length));
  const must = [
    ...new Map(groups.filter((group) => group.length > 0).map((group) => [group.join("\n"), group])).values(),
  ];
  return { must, fuzzy: fuzzyOf(parts) };
}

function groupsOf(part: QueryPart, parts: number): string[][] {
  switch (part.script) {
    case "han": {
      const text = named(part.text);
      if ([...text].length > 1) return bigrams(text).map((pair) => [pair]);
      // Beside other words one character is a surname, or it is no word of its own: 4S店.
      return parts === 1 || SURNAMES.has(text) ? [[text]] : [];
    }
    case "person":
      return [[bigrams(part.text)[0] ?? part.text, part.surname.slice(0, 1)]];
    case "digits":
      return part.text.length < 2 ? [] : [digitTokens(part.text)];
    case "word":
      return part.text.length < 2 ? [] : [[part.text.length === CODE ? part.text : wordToken(part.text)]];
  }
}

function digitTokens(digits: string): string[] {
  if (digits.length === CODE) return [digits];
  return digits.length > TAIL ? [wordToken(digits), digits.slice(-TAIL)] : [digits];
}

/** Without a legal form, when enough is left to search for. */
function named(text: string): string {
  const form = ["有限责任公司", "股份有限公司", "有限公司"].find((ending) => text.endsWith(ending));
  return form && text.length >= form.length + 2 ? text.slice(0, -form.length) : text;
}

function fuzzyOf(parts: QueryPart[]): QueryTokens["fuzzy"] {
  const any = new Set<string>();
  const sounds = new Set<string>();
  let least = 0;
  for (const part of parts) {
    if (part.script === "digits" || part.text.length < 2) continue;
    const { strict, loose } =
      part.script === "han" ? companyKey(part.text) : { strict: part.text, loose: part.text };
    for (const key of [strict, loose]) sounds.add(soundToken(soundKey(key)));
    if (part.script === "han") sounds.add(soundToken(soundKey(part.text, "person")));
    if (part.script !== "han" || strict.length < 3) continue;
    least += addTypos(strict, any);
  }
  return { any: [...any], least: Math.max(1, least), sounds: [...sounds] };
}

/** Adds the pairs of a name and returns how many of them are left at least when one character is wrong. */
function addTypos(name: string, any: Set<string>): number {
  const characters = [...name];
  const pairs = [1, 2].flatMap((gap) =>
    characters
      .slice(gap)
      .map((character, from) => ({ from, to: from + gap, pair: `${characters[from]}${character}` })),
  );
  const telling = pairs.filter(({ from, to, pair }) => to - from > 1 || !isGenericName(pair));
  for (const { pair } of telling) {
    // With and without a gap: swapped neighbours, and those of a missing character, stand the other way in the right name.
    any.add(pair).add([...pair].join("_"));
  }
  const left = characters.map((_, wrong) => {
    return new Set(telling.filter(({ from, to }) => from !== wrong && to !== wrong).map(({ pair }) => pair))
      .size;
  });
  return Math.max(1, Math.min(...left));
}
