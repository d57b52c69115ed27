import { keepLast } from "../text/keep-last.ts";
import { LATIN_TRADES, TRADES } from "./company-words.ts";
import type { CompanyKey } from "./contract.ts";
import { isGenericName } from "./is-generic-name.ts";
import { type CompanyParts, readCompany } from "./read-company.ts";
import { takePlace } from "./take-place.ts";

const MOST_LAYERS = 8;

/**
 * What a company is recognised by, however its name is written: width, case, blanks, traditional characters,
 * places in front or in brackets and legal forms do not count; of a branch its place does.
 * Neither key is empty for a name that is not.
 */
export const companyKey = keepLast((name): Readonly<CompanyKey> => {
  let parts = readCompany(name);
  // What comes to light when something is taken away is taken away too: the key of a key is that key.
  for (let count = 0; count < MOST_LAYERS; count += 1) {
    const deeper = readCompany(strictOf(parts));
    if (strictOf(deeper) === strictOf(parts)) break;
    parts = deeper;
  }
  return { strict: strictOf(parts), loose: looseCore(parts) };
});

const strictOf = ({ core, branch }: CompanyParts): string => core + branch;

/** The core without trades and without a short place: 上海华智信息科技 is 华智. */
function looseCore({ core, words }: CompanyParts): string {
  if (words.length > 1) return looseWords(words);
  const place = takePlace(core);
  const rest = place ? core.slice(place.length) : core;
  let loose = rest.length >= 2 && !isGenericName(rest) ? rest : core;
  for (;;) {
    const trade = TRADES.find((ending) => loose.endsWith(ending));
    const left = trade ? loose.slice(0, -trade.length) : "";
    if (left.length < 2 || isGenericName(left) || takePlace(left)?.length === left.length) return loose;
    loose = left;
  }
}

function looseWords(words: string[]): string {
  let end = words.length;
  while (end > 1 && LATIN_TRADES.has(words[end - 1] ?? "")) end -= 1;
  const kept = words.slice(0, end).join("");
  return kept.length >= 2 ? kept : words.join("");
}
