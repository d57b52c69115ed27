import type { Evidence } from "../intents/definition.ts";
import type { Stretch } from "./slice-evidence.ts";

/** Stands for the words of somebody else: as long as they were, and nothing by itself. */
const FILLER = "某";

/** What a message says by itself, at the same places: the words between the marks and the names in them left out. */
export function withoutQuotes(evidence: Evidence, quotes: readonly Stretch[]): Evidence {
  const normalized = quotes.reduce(
    (text, { start, end }) => text.slice(0, start) + FILLER.repeat(end - start) + text.slice(end),
    evidence.normalized,
  );
  const inside = ({ start, end }: Stretch) =>
    quotes.some((quote) => start >= quote.start && end <= quote.end);
  return { ...evidence, normalized, entities: evidence.entities.filter((entity) => !inside(entity)) };
}
