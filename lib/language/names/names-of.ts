import type { KnownNames, NameEntry } from "../model/dialogue.ts";
import type { NameKind } from "../model/known-name.ts";
import { NameIndex } from "./name-index.ts";

const KINDS = {
  customers: "customer",
  leads: "customer",
  contacts: "contact",
  people: "colleague",
  products: "product",
  competitors: "competitor",
  opportunities: "opportunity",
  stages: "stage",
  tags: "tag",
} as const satisfies Partial<Record<keyof KnownNames, NameKind>>;
const LISTS = Object.keys(KINDS) as (keyof typeof KINDS)[];
const kept = new WeakMap<readonly NameEntry[], NameIndex>();

/** The indexes of the names that one message is read with. Those of lists are made once a list. */
export function namesOf(names: KnownNames): NameIndex[] {
  const indexes = names.index === undefined ? [] : [names.index];
  for (const list of LISTS) {
    const entries = names[list];
    if (entries !== undefined && entries.length > 0) indexes.push(indexOf(entries, KINDS[list]));
  }
  return indexes;
}

function indexOf(entries: readonly NameEntry[], kind: NameKind): NameIndex {
  let index = kept.get(entries);
  if (index === undefined) {
    index = new NameIndex();
    for (const entry of entries) {
      if (typeof entry === "string") index.add({ kind, name: entry });
      else if (entry.company === undefined) index.add({ kind, name: entry.name });
      // A lead or a contact says whose it is; both names are known then.
      else {
        index.add({ kind: "customer", name: entry.company });
        if (kind === "customer" || kind === "contact") index.add({ kind: "contact", name: entry.name });
        else index.add({ kind, name: entry.name });
      }
    }
    kept.set(entries, index);
  }
  return index;
}
