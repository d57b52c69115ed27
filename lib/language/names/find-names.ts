import type { NameForm, NameIndex } from "./name-index.ts";
import { rollingHash } from "./rolling-hash.ts";

const LATIN = /[a-z0-9]/;
const COUNT_BEHIND = /^[a-z]\d{1,6}[\u4e00-\u9fff]/;
const LONGEST = 100;
const OPEN = 30;

export type NameSpan = { start: number; end: number; form: NameForm };

/** Text as forms are compared with, of the same length as the typed one. */
function foldedLike(text: string): string {
  const folded = text.toLowerCase();
  return folded.length === text.length ? folded : text;
}

/** Every place where a name stands, longer ones first at each place; they may overlap. */
export function allNames(text: string, index: NameIndex, allow: (form: NameForm) => boolean): NameSpan[] {
  const lower = foldedLike(text);
  const units = new Uint16Array(lower.length);
  for (let at = 0; at < lower.length; at += 1) units[at] = lower.charCodeAt(at);
  const hashes = rollingHash(units);
  const found: NameSpan[] = [];
  for (let start = 0; start < lower.length - 1; start += 1) {
    const lengths = index.lengthsAt(units[start] ?? 0, units[start + 1] ?? 0);
    if (lengths === 0) continue;
    for (const length of lengthsOf(lengths, lower.length - start)) {
      const end = start + length;
      const form = index.at(hashes.part(start, end), lower.slice(start, end), allow);
      if (form !== undefined && standsAlone(lower, start, end)) found.push({ start, end, form });
    }
  }
  return found;
}

/** The lengths whose bits are set, longest first; the last bit stands for all longer ones. */
function lengthsOf(bits: number, most: number): number[] {
  const lengths: number[] = [];
  if ((bits & (1 << OPEN)) !== 0)
    for (let length = Math.min(most, LONGEST); length > OPEN + 1; length -= 1) lengths.push(length);
  for (let bit = OPEN - 1; bit >= 0; bit -= 1)
    if ((bits & (1 << bit)) !== 0 && bit + 2 <= most) lengths.push(bit + 2);
  return lengths;
}

/** A Latin word must not be cut out of a longer one (erp in interpreter); 80用户 behind CRM is a count. */
function standsAlone(text: string, start: number, end: number): boolean {
  const opens = LATIN.test(text.charAt(start)) && LATIN.test(text.charAt(start - 1));
  const closes = LATIN.test(text.charAt(end - 1)) && LATIN.test(text.charAt(end));
  return !opens && (!closes || COUNT_BEHIND.test(text.slice(end - 1, end + 8)));
}
