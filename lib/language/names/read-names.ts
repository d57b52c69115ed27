import type { KnownNames } from "../model/dialogue.ts";
import { segment } from "../text/segment.ts";
import { allNames, type NameSpan } from "./find-names.ts";
import type { NameForm } from "./name-index.ts";
import { namesOf } from "./names-of.ts";
import { pickNames } from "./pick-names.ts";

/** The tenant's names in a text: those that claim their place, and opportunities' names, which may hold others. */
export type ReadNames = { names: NameSpan[]; opportunities: NameSpan[] };

/** Finds the names that the speaker may know; `names` overlap nothing and are sorted. */
export function readNames(text: string, known: KnownNames): ReadNames {
  const indexes = namesOf(known);
  if (indexes.length === 0) return { names: [], opportunities: [] };
  const allow = (form: NameForm) => known.allow === undefined || known.allow(form);
  const found = indexes.flatMap((index) =>
    allNames(text, index, (form) => form.kind !== "opportunity" && allow(form)),
  );
  const deals = indexes.flatMap((index) =>
    allNames(text, index, (form) => form.kind === "opportunity" && allow(form)),
  );
  let words: ReturnType<typeof segment> | undefined;
  const cut = () => {
    words ??= segment(text);
    return words;
  };
  return { names: pickNames(text, found, cut), opportunities: pickNames(text, deals, cut) };
}
