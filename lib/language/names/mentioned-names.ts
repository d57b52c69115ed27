import type { KnownName } from "../model/known-name.ts";
import { correctSlips } from "../slips/correct-slips.ts";
import { normalise } from "../text/normalise.ts";
import type { NameIndex } from "./name-index.ts";
import { readNames } from "./read-names.ts";

/**
 * Every name of an index that a text may mention, typed right or wrong: whoever reads the text for a person asks first
 * which of them that person may see, and allows only these.
 */
export function mentionedNames(text: string, index: NameIndex): KnownName[] {
  const seen = new Map<string, KnownName>();
  const allow = ({ kind, name }: KnownName) => {
    seen.set(`${kind} ${name}`, { kind, name });
    return false;
  };
  const known = { index, allow };
  const plain = normalise(text);
  readNames(plain.text, known);
  const { mapped, slips } = correctSlips(text, plain, [], known);
  if (slips.length > 0) readNames(mapped.text, known);
  return [...seen.values()];
}
