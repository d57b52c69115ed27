import { companyKey } from "./company-key.ts";
import type { NameOf } from "./contract.ts";
import { isLikelyTypo } from "./is-likely-typo.ts";
import { pinyinOf } from "./pinyin-of.ts";
import type { QueryPart } from "./read-query.ts";
import { sameSound } from "./same-sound.ts";

const EXACT = 100;

/** A name to rank by, folded and without marks; `share` is what it counts beside the record's own name. */
export type RankedName = { text: string; keys: string[]; of: NameOf; share: number };
/** A part of a query with the keys of what was typed, for companies. */
export type RankedPart = { part: QueryPart; keys: string[] };

/** The keys that a name is compared by beside its letters. */
export function keysOf(text: string, of: NameOf): string[] {
  if (of === "person") return [text];
  const { strict, loose } = companyKey(text);
  return strict === loose ? [strict] : [strict, loose];
}

/** How well a name answers one part of a query, 0 to 100. */
export function rankName({ part, keys }: RankedPart, name: RankedName): number {
  const typed = byLetters(part.text, name.text);
  if (typed === EXACT) return name.share * EXACT;
  const [strict = name.text] = name.keys;
  const keyed = 0.99 * byLetters(name.of === "company" ? (keys[0] ?? part.text) : part.text, strict);
  return name.share * (Math.max(typed, keyed) || byOtherWays(part, keys, name));
}

function byLetters(typed: string, name: string): number {
  if (typed === name) return EXACT;
  // A part of a short name says more than the same part of a long one.
  const closeness = 5 * (typed.length / name.length);
  if (name.startsWith(typed)) return 85 + closeness;
  return name.includes(typed) ? 70 + closeness : 0;
}

function byOtherWays(part: QueryPart, keys: string[], name: RankedName): number {
  if (part.script === "person") return name.of === "person" && name.text.startsWith(part.surname) ? 75 : 0;
  if (part.script === "word") return bySaid(part.text, name);
  if (part.script !== "han" || part.text.length < 2) return 0;
  const wanted = name.of === "company" ? keys : [part.text];
  const sounds = wanted.flatMap((key) => name.keys.map((other) => sameSound(key, other, name.of)));
  if (sounds.includes("equal")) return 50;
  if (sounds.includes("near")) return 40;
  const close = wanted.some((key) => key.length >= 3 && name.keys.some((other) => isLikelyTypo(key, other)));
  return close ? 30 : 0;
}

/** By pinyin and initials; what is left of the name weighs a little. */
function bySaid(typed: string, { text, keys, of }: RankedName): number {
  const scores = [text, ...keys].map((said, index) => saidAs(typed, said, of) * (1 - index / 100));
  const score = Math.max(...scores);
  return score === 0 ? 0 : score + 2 / text.length;
}

function saidAs(typed: string, name: string, of: NameOf): number {
  const { full, initials } = pinyinOf(name, of);
  if (full === typed) return 68;
  if (initials === typed) return 66;
  if (full.startsWith(typed)) return 62;
  if (initials.startsWith(typed)) return 60;
  if (initials.includes(typed)) return 55;
  return full.includes(typed) ? 52 : 0;
}
