import { NAME_BREAKERS } from "../dictionaries/name-breakers.ts";
import { LOOKALIKES } from "../dictionaries/trade-words.ts";
import { nearSound } from "../matching/near-sound.ts";
import { syllableOf } from "../matching/syllable-of.ts";
import type { SlipCause } from "../model/slip.ts";
import type { SlipSpan } from "../slips/slip-span.ts";
import { type NameForm, type NameIndex, soundUnits } from "./name-index.ts";
import { rollingHash } from "./rolling-hash.ts";

type Interval = { start: number; end: number };
type Fits = (form: NameForm) => boolean;

const HAN = /^[\u4e00-\u9fff]+$/;
const LONGEST = 12;
const SHORTEST = 3;
const LATIN = /(?<![A-Za-z\d@._-])[a-z]{5,40}(?![A-Za-z\d@._-])/g;
/** A name with a character left out is only known again when it is as long as this. */
const LONG = 7;

/**
 * Returns names that were typed wrong, outside of `words` that are names already: said alike (鸿远机电 for 宏远机电),
 * looking alike, swapped, doubled, typed in pinyin. A name with one quite other character is another name.
 */
export function findNameSlips(
  text: string,
  words: readonly Interval[],
  index: NameIndex,
  allow: Fits,
): SlipSpan[] {
  const found: SlipSpan[] = [];
  const finder = createFinder(text, index, allow);
  for (let first = 0; first < words.length; first += 1) {
    const slip = longestAt(text, words, first, finder);
    if (slip === undefined) continue;
    found.push(slip);
    while ((words[first + 1]?.start ?? text.length) < slip.end) first += 1;
  }
  return [...found, ...pinyinSlips(text, index, allow)];
}

/** How a stretch is cut: some of its words are single characters, or all. */
type Cut = "whole" | "broken" | "single";
type Finder = (start: number, end: number, cut: Cut) => { text: string; why: SlipCause } | undefined;

function longestAt(
  text: string,
  words: readonly Interval[],
  first: number,
  find: Finder,
): SlipSpan | undefined {
  const start = words[first]?.start ?? 0;
  let last = first;
  while (last + 1 < words.length && (words[last + 1]?.end ?? 0) - start <= LONGEST) last += 1;
  for (; last >= first; last -= 1) {
    const end = words[last]?.end ?? 0;
    if (end - start < 2 || !HAN.test(text.slice(start, end))) continue;
    const singles = words.slice(first, last + 1).filter((word) => word.end - word.start === 1).length;
    const cut = singles === end - start ? "single" : singles > 0 ? "broken" : "whole";
    const meant = find(start, end, cut);
    if (meant !== undefined) return { start, end, ...meant };
  }
  return undefined;
}

function createFinder(text: string, index: NameIndex, allow: Fits): Finder {
  const units = Uint16Array.from(text, (character) => character.charCodeAt(0));
  const spelled = rollingHash(units);
  const sounds = soundUnits(text);
  const said = rollingHash(sounds);
  return (start, end, cut) => {
    const typed = text.slice(start, end);
    const fits = (form: NameForm) => form.form !== typed && allow(form);
    const alike = index.soundsLike(
      said.part(start, end),
      (form) =>
        fits(form) &&
        form.form.length === typed.length &&
        soundsLike(form.form, typed) &&
        enough(typed, form, cut),
    );
    if (alike !== undefined) return { text: alike.form, why: "sound" };
    if (typed.length < SHORTEST + 1) return undefined;
    return letterSlip(typed, start, end, spelled, index, fits);
  };
}

/**
 * Of a person the surname must be right and the rest no word; two characters are too little, there are too many people.
 * A company needs three syllables, and four where they are words by themselves.
 */
function enough(typed: string, form: NameForm, cut: Cut): boolean {
  if (form.kind === "stage" || form.kind === "tag" || form.brand || typed.length < SHORTEST) return false;
  if (
    typed.length === SHORTEST &&
    ![...typed].every((character, at) => syllableOf(character) === syllableOf(form.form.charAt(at)))
  )
    return false;
  if (form.kind !== "contact" && form.kind !== "colleague") return cut !== "whole" || typed.length > SHORTEST;
  const given = [...typed.slice(1)];
  return (
    cut === "single" && form.form.charAt(0) === typed.charAt(0) && !given.some((c) => NAME_BREAKERS.has(c))
  );
}

function letterSlip(
  typed: string,
  start: number,
  end: number,
  spelled: ReturnType<typeof rollingHash>,
  index: NameIndex,
  fits: Fits,
): { text: string; why: SlipCause } | undefined {
  let why: SlipCause = "letter";
  const near = (form: NameForm) => {
    const cause = fits(form) ? causeOf(typed, form.form) : undefined;
    if (cause !== undefined) why = cause;
    return cause !== undefined;
  };
  for (let at = start; at < end; at += 1) {
    const form = index.without(spelled.without(start, end, at), near);
    if (form !== undefined) return { text: form.form, why };
  }
  const shorter = index.without(spelled.part(start, end), near);
  return shorter === undefined ? undefined : { text: shorter.form, why };
}

/** Why one text may be typed for the other: they differ in one likely way. */
function causeOf(typed: string, form: string): SlipCause | undefined {
  const at = [...form].findIndex((character, place) => character !== typed[place]);
  if (typed.length === form.length) {
    if (
      typed.slice(at + 2) === form.slice(at + 2) &&
      typed[at] === form[at + 1] &&
      typed[at + 1] === form[at]
    )
      return "order";
    if (typed.slice(at + 1) !== form.slice(at + 1)) return undefined;
    return looksLike(typed.charAt(at), form.charAt(at)) ? "shape" : undefined;
  }
  // A character left out of a long name.
  const short = typed.length === form.length - 1 && typed.slice(at) === form.slice(at + 1);
  return short && form.length >= LONG ? "letter" : undefined;
}

function soundsLike(one: string, other: string): boolean {
  return [...one].every((character, at) => near(character) === near(other.charAt(at)));
}

const near = (character: string): string => nearSound(syllableOf(character));

function looksLike(one: string, other: string): boolean {
  return LOOKALIKES.some((family) => family.includes(one) && family.includes(other));
}

function pinyinSlips(text: string, index: NameIndex, allow: Fits): SlipSpan[] {
  if (!/[a-z]{5}/.test(text)) return [];
  return [...text.matchAll(LATIN)].flatMap((match): SlipSpan[] => {
    const form = index.saidAs(
      match[0],
      (each) => each.kind !== "stage" && each.kind !== "tag" && allow(each),
    );
    const [start, end] = [match.index, match.index + match[0].length];
    return form === undefined ? [] : [{ start, end, text: form.form, why: "pinyin" }];
  });
}
