import type { KnownNames } from "../model/dialogue.ts";
import type { Span } from "../model/span.ts";
import { buildLexicon, type Lexicon } from "../text/build-lexicon.ts";
import { findTerms } from "../text/find-terms.ts";
import { readSurname } from "./read-person-name.ts";

// A tenant has up to 100,000 names: their index is built once per list, not per message.
const cache = new WeakMap<readonly string[], Lexicon<string>>();

function lexiconOf(names: readonly string[]): Lexicon<string> {
  let lexicon = cache.get(names);
  if (lexicon === undefined) {
    lexicon = buildLexicon(names.map((name) => [name, name] as const));
    cache.set(names, lexicon);
  }
  return lexicon;
}

/**
 * Returns the tenant's own names in the text. Lists are indexed by identity, so pass
 * the same array again while it is unchanged, and a new one when it changes.
 */
export function extractKnownNames(text: string, names: KnownNames): Span[] {
  const found: Span[] = [];
  for (const term of findTerms(text, lexiconOf(names.customers ?? NOTHING))) {
    found.push({
      type: "company",
      start: term.start,
      end: term.end,
      value: { name: term.payload, known: true },
    });
  }
  for (const term of findTerms(text, lexiconOf(names.products ?? NOTHING))) {
    found.push({
      type: "product",
      start: term.start,
      end: term.end,
      value: { name: term.payload },
    });
  }
  for (const list of [names.contacts ?? NOTHING, names.people ?? NOTHING]) {
    for (const term of findTerms(text, lexiconOf(list))) {
      const surname = readSurname(term.payload, 0) ?? term.payload.charAt(0);
      found.push({
        type: "person",
        start: term.start,
        end: term.end,
        value: { name: term.payload, surname },
      });
    }
  }
  return found;
}

const NOTHING: readonly string[] = [];
