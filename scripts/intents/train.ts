import { writeFileSync } from "node:fs";
import { seededRandom } from "./expand-pattern.ts";
import { type Fitted, fitWeights, probabilities, type Row } from "./fit-weights.ts";
import { gatherSentences } from "./gather-sentences.ts";
import { readRows, type SentenceFeatures } from "./read-rows.ts";

/** `npm run train-intents`: learns the weights of the classifier from examples and patterns, and prints how well. */
const TARGET = new URL("../../lib/language/classifier/weights.json", import.meta.url).pathname;
/** A weight below it changes nothing that can be measured. */
const LEAST = 0.4;
const FOLDS = 5;
/** What `--check` found last. */
const TEMPERATURE = 1.1;

/** What is not ours takes more shapes than examples can show: so much is added to its score. */
const NOT_OURS = 0.9;

type Vocabulary = Map<number, number>;

/** Features of at least two groups: what only one phrasing has says nothing about others. */
function vocabularyOf(sentences: readonly SentenceFeatures[]): Vocabulary {
  const groups = new Map<number, string | true>();
  for (const { features, group } of sentences) {
    for (const feature of features) {
      const first = groups.get(feature);
      if (first === undefined) groups.set(feature, group);
      else if (first !== group) groups.set(feature, true);
    }
  }
  const shared = [...groups].filter(([, first]) => first === true).map(([feature]) => feature);
  return new Map(shared.sort((a, b) => a - b).map((feature, index) => [feature, index]));
}

function rowsOf(sentences: readonly SentenceFeatures[], vocabulary: Vocabulary, intents: string[]): Row[] {
  const sizes = new Map<string, number>();
  for (const { group } of sentences) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return sentences.map(({ intent, group, features }) => ({
    intent: intents.indexOf(intent),
    features: Uint32Array.from([...features].flatMap((feature) => vocabulary.get(feature) ?? [])),
    weight: 1 / Math.sqrt(sizes.get(group) ?? 1),
  }));
}

function learn(sentences: readonly SentenceFeatures[], intents: string[]) {
  const vocabulary = vocabularyOf(sentences);
  const rows = rowsOf(sentences, vocabulary, intents);
  return { vocabulary, fitted: fitWeights(rows, vocabulary.size, intents.length, seededRandom(11)) };
}

type Guess = { right: boolean; scores: Float32Array; intent: number };

/** How patterns are read that were not learned from. */
function guessUnseen(sentences: readonly SentenceFeatures[], intents: string[]): Guess[] {
  const groups = [...new Set(sentences.map(({ group }) => group))];
  const random = seededRandom(3);
  const held = new Set(groups.filter(() => random() < 1 / FOLDS));
  const { vocabulary, fitted } = learn(
    sentences.filter(({ group }) => !held.has(group)),
    intents,
  );
  const unseen = rowsOf(
    sentences.filter(({ group }) => held.has(group)),
    vocabulary,
    intents,
  );
  return unseen.map(({ intent, features }) => {
    const shares = probabilities(features, 1 / Math.sqrt(features.length + 1), fitted);
    const best = shares.indexOf(Math.max(...shares));
    return { right: best === intent, scores: shares.map(Math.log), intent };
  });
}

/** The temperature under which the right intents of unseen sentences are most likely (Guo et al. 2017). */
function temperatureFor(guesses: readonly Guess[]): number {
  const loss = (temperature: number) =>
    guesses.reduce((sum, { scores, intent }) => {
      const raised = scores.map((score) => Math.exp(score / temperature));
      const total = raised.reduce((all, value) => all + value, 0);
      return sum - Math.log((raised[intent] ?? 0) / total + 1e-9);
    }, 0);
  const tried = Array.from({ length: 30 }, (_none, index) => 0.5 + index * 0.1);
  return tried.reduce((best, each) => (loss(each) < loss(best) ? each : best), 1);
}

const base64 = (bytes: ArrayBufferLike) => Buffer.from(bytes).toString("base64");

function encode(vocabulary: Vocabulary, { values, bias }: Fitted, intents: string[], temperature: number) {
  const scale = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127;
  const hashes: number[] = [];
  const counts: number[] = [];
  const cells: number[] = [];
  for (const [hash, feature] of vocabulary) {
    const row = [...values.subarray(feature * intents.length, (feature + 1) * intents.length)];
    const kept = row.flatMap((value, intent) => (Math.abs(value) < LEAST ? [] : [[intent, value] as const]));
    if (kept.length === 0) continue;
    hashes.push(hash);
    counts.push(kept.length);
    for (const [intent, value] of kept) cells.push(intent, Math.round(value / scale) & 255);
  }
  return {
    intents,
    bias: [...bias].map((value, at) => Number((value + (intents[at] === "none" ? NOT_OURS : 0)).toFixed(4))),
    scale,
    temperature: Number(temperature.toFixed(2)),
    hashes: base64(Uint32Array.from(hashes).buffer),
    counts: base64(Uint8Array.from(counts).buffer),
    cells: base64(Uint8Array.from(cells).buffer),
  };
}

const rows = readRows(gatherSentences());
const intents = [...new Set(rows.map(({ intent }) => intent))].sort();
const guesses = process.argv.includes("--check") ? guessUnseen(rows, intents) : [];
const temperature = guesses.length > 0 ? temperatureFor(guesses) : TEMPERATURE;
const { vocabulary, fitted } = learn(rows, intents);
const written = JSON.stringify(encode(vocabulary, fitted, intents, temperature));
writeFileSync(TARGET, `${written}\n`);
process.stdout.write(
  `${rows.length} sentences, ${vocabulary.size} features, ${intents.length} intents, ${written.length} bytes\n`,
);
if (guesses.length > 0) {
  const share = guesses.filter(({ right }) => right).length / guesses.length;
  process.stdout.write(
    `right on phrasings not learned from: ${(share * 100).toFixed(1)}%, temperature ${temperature}\n`,
  );
}
