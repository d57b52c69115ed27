import type { IntentName } from "../intents/catalogue.ts";
import type { Evidence } from "../intents/definition.ts";
import { findFeatures } from "./find-features.ts";
import { readWeights } from "./read-weights.ts";

/** How likely an intent is by the words of a sentence alone, and which words speak for it. */
export type Likelihood = { name: IntentName; probability: number; words: string[] };

/** Words that are named for an intent. */
const NAMED = 3;
/** Intents that are given with their words. */
const EXPLAINED = 3;

/** Returns how likely each intent is, the likeliest first; the probabilities sum up to 1. */
export function classify(evidence: Evidence): [Likelihood, ...Likelihood[]] {
  const { intents, bias, scale, temperature, places, cells } = readWeights();
  const { hashes, words } = findFeatures(evidence);
  const scores = Float64Array.from(bias);
  const known = [...hashes].flatMap((feature) => places.get(feature) ?? []);
  const unit = scale / Math.sqrt(known.length + 1);
  for (const { from, to } of known) {
    for (let at = from; at < to; at += 2) {
      const intent = cells[at] ?? 0;
      scores[intent] = (scores[intent] ?? 0) + unit * weightAt(cells, at);
    }
  }
  const highest = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  const raised = scores.map((score) => Math.exp((score - highest) / temperature));
  const total = raised.reduce((sum, value) => sum + value, 0);
  const [first, ...others] = intents
    .map((name, index) => ({ name: name as IntentName, index, probability: (raised[index] ?? 0) / total }))
    .sort((a, b) => b.probability - a.probability)
    .map(({ name, index, probability }, rank) => ({
      name,
      probability,
      words: rank < EXPLAINED ? wordsFor(index, words) : [],
    }));
  return first === undefined ? [{ name: "none", probability: 1, words: [] }] : [first, ...others];
}

/** The words of the text that speak most for an intent. */
function wordsFor(intent: number, words: ReadonlyMap<number, string>): string[] {
  const { places, cells } = readWeights();
  const weighed = [...words].map(([feature, word]) => {
    const { from, to } = places.get(feature) ?? { from: 0, to: 0 };
    for (let at = from; at < to; at += 2)
      if (cells[at] === intent) return { word, weight: weightAt(cells, at) };
    return { word, weight: 0 };
  });
  return weighed
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, NAMED)
    .map(({ word }) => word);
}

/** The second byte of a cell is a signed weight. */
function weightAt(cells: Uint8Array, at: number): number {
  return ((cells[at + 1] ?? 0) << 24) >> 24;
}
