import type { Random } from "./expand-pattern.ts";

/** A sentence as the classifier sees it; `weight` says how much it counts. */
export type Row = { intent: number; features: Uint32Array; weight: number };
/** `values[feature * intents + intent]`. */
export type Fitted = { values: Float32Array; bias: Float32Array };

const ROUNDS = 8;
const RATE = 1;
const SHRINK = 1e-4;
/** Features left out of each look at a sentence, so that none is leant on alone. */
const LEFT_OUT = 0.3;
const NEGLIGIBLE = 3e-3;

/**
 * Returns the weights of a multinomial logistic regression, fitted by stochastic gradient descent with a rate of its
 * own for each weight (AdaGrad, Duchi et al. 2011). The same rows and random numbers give the same weights.
 */
export function fitWeights(rows: readonly Row[], features: number, intents: number, random: Random): Fitted {
  const values = new Float32Array(features * intents);
  const squares = new Float32Array(features * intents).fill(1e-2);
  const bias = new Float32Array(intents);
  const biasSquares = new Float32Array(intents).fill(1e-2);
  const order = rows.map((_row, index) => index);
  for (let round = 0; round < ROUNDS; round += 1) {
    shuffle(order, random);
    for (const index of order) {
      const row = rows[index];
      if (row) step(row, { values, squares, bias, biasSquares }, random);
    }
  }
  return { values, bias };
}

type State = Fitted & { squares: Float32Array; biasSquares: Float32Array };

function step({ intent, features, weight }: Row, state: State, random: Random): void {
  const { values, squares, bias, biasSquares } = state;
  const intents = bias.length;
  const seen = features.filter(() => random() >= LEFT_OUT);
  const unit = 1 / Math.sqrt(seen.length + 1);
  const errors = probabilities(seen, unit, state);
  errors[intent] = (errors[intent] ?? 0) - 1;
  for (let each = 0; each < intents; each += 1) {
    const error = (errors[each] ?? 0) * weight;
    if (Math.abs(error) < NEGLIGIBLE) continue;
    descend(bias, biasSquares, each, error);
    for (const feature of seen) {
      const at = feature * intents + each;
      descend(values, squares, at, error * unit + SHRINK * (values[at] ?? 0));
    }
  }
}

function descend(values: Float32Array, squares: Float32Array, at: number, gradient: number): void {
  const square = (squares[at] ?? 0) + gradient * gradient;
  squares[at] = square;
  values[at] = (values[at] ?? 0) - (RATE * gradient) / Math.sqrt(square);
}

/** Softmax over the intents for one sentence. */
export function probabilities(features: Uint32Array, unit: number, { values, bias }: Fitted): Float32Array {
  const scores = Float32Array.from(bias);
  for (const feature of features) {
    const from = feature * scores.length;
    for (let each = 0; each < scores.length; each += 1)
      scores[each] = (scores[each] ?? 0) + (values[from + each] ?? 0) * unit;
  }
  const highest = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  const raised = scores.map((score) => Math.exp(score - highest));
  const total = raised.reduce((sum, value) => sum + value, 0);
  return raised.map((value) => value / total);
}

function shuffle(order: number[], random: Random): void {
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const kept = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = kept;
  }
}
