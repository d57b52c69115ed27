import type { DatabaseSync } from "node:sqlite";

/** In how many passages each term stands; zero for one that stands nowhere. */
export function termFrequencies(database: DatabaseSync, terms: string[]): Map<string, number> {
  const ask = database.prepare("select chunks from frequencies where term = ?");
  return new Map(terms.map((term) => [term, Number(ask.get(term)?.chunks ?? 0)]));
}
