import { BRACKETED, BRANCHES, LATIN_FORMS, LEGAL_FORMS } from "./company-words.ts";
import { foldName } from "./fold-name.ts";
import { isGenericName } from "./is-generic-name.ts";
import { isPlace, takePlace } from "./take-place.ts";

const LONGEST = 200;
const BRACKETS = /[([{<《【〔「『]([^()[\]{}<>《》【】〔〕「」『』]{0,40})[)\]}>》】〕」』]/gu;
const SEPARATORS = /[^\p{L}\p{N}\p{M}]+/u;
const HAN = /\p{Script=Han}/u;

/** A company name taken apart. `words` are the core's, for Latin names; `places` stood before it or in brackets. */
export type CompanyParts = { core: string; words: string[]; places: string[]; branch: string };

/** Takes a company name apart: what tells it apart, where it says it is, and which branch. The core is never empty for a name that says something. */
export function readCompany(name: string): CompanyParts {
  const places: string[] = [];
  const folded = foldName(name, LONGEST);
  const plain = folded.replace(BRACKETS, (_, inside: string) => keepBracketed(inside, places));
  const words = withoutLatinForms(wordsOf(plain));
  const whole = words.join("");
  if (whole === "") return { core: unmarked(folded) || folded.trim() || name, words: [], places, branch: "" };
  const { head, branch } = splitBranch(withoutForms(whole));
  const core = settle(head, (text) => withoutPlaces(withoutForms(text), places));
  return { core, words: HAN.test(core) ? [] : words, places, branch };
}

function keepBracketed(inside: string, places: string[]): string {
  const text = inside.replace(/ /g, "");
  if (BRACKETED.has(text) || LEGAL_FORMS.includes(text)) return " ";
  if (!isPlace(text)) return inside;
  const name = takePlace(text)?.name ?? text;
  places.push(name);
  return " ";
}

/** Words without their dots and apostrophes: s.a. is sa, but co.ltd is co and ltd. */
function wordsOf(text: string): string[] {
  const plain = text
    .replace(/['’]/g, "")
    .replace(/(?<![a-z0-9][a-z0-9])\.(?=[a-z0-9](?![a-z0-9])|\W|$)/g, "");
  return plain.split(SEPARATORS).filter((word) => word !== "");
}

function withoutLatinForms(words: string[]): string[] {
  let end = words.length;
  while (end > 1 && LATIN_FORMS.has(words[end - 1] ?? "")) end -= 1;
  const start = words[0] === "the" && end > 1 ? 1 : 0;
  return words.slice(start, end);
}

const unmarked = (text: string): string => text.split(SEPARATORS).join("");

/** Applies a step until nothing changes, so that a key made from a key is the same key. */
function settle(text: string, step: (text: string) => string): string {
  let [before, after] = [text, step(text)];
  for (let count = 0; count < 8 && after !== before; count += 1) [before, after] = [after, step(after)];
  return after;
}

function withoutForms(text: string): string {
  if (BRANCHES.some((branch) => text.endsWith(branch))) return text;
  const form = LEGAL_FORMS.find((ending) => text.endsWith(ending) && text.length >= ending.length + 2);
  return form ? text.slice(0, -form.length) : text;
}

function withoutPlaces(text: string, places: string[]): string {
  const place = takePlace(text);
  if (!place) return text;
  const rest = text.slice(place.length);
  // 上海电气 without its place would be one generic word; two characters are too little to tell companies apart.
  if (rest.length <= 2 || isGenericName(rest)) return text;
  places.push(place.name);
  return rest;
}

/** 华智科技有限公司苏州市分公司 is 华智科技 and 苏州分公司. */
function splitBranch(text: string): { head: string; branch: string } {
  const ending = BRANCHES.find((branch) => text.endsWith(branch));
  const whole = { head: text, branch: "" };
  if (!ending) return whole;
  const form = LEGAL_FORMS.find((inner) => text.lastIndexOf(inner, text.length - ending.length - 2) >= 2);
  const stem = text.slice(0, -ending.length);
  const at = form ? stem.lastIndexOf(form) : -1;
  if (form && at >= 2)
    return { head: stem.slice(0, at), branch: short(stem.slice(at + form.length)) + ending };
  for (let start = 2; start <= stem.length - 2; start += 1) {
    if (isPlace(stem.slice(start)))
      return { head: stem.slice(0, start), branch: short(stem.slice(start)) + ending };
  }
  return whole;
}

function short(place: string): string {
  return isPlace(place) ? (takePlace(place)?.name ?? place) : place;
}
