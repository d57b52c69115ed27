/** How a lead ended, and what was known of it: factors 0–100 in a fixed order. */
export type Ended = { factors: readonly number[]; converted: boolean };
/** Weights of the scaled factors, the last one for the constant. */
export type ChanceModel = readonly number[];

const rounds = 300;
const step = 0.5;
/** Draws weights to nothing where few leads speak for them. */
const ridge = 1;
const bins = 5;
const folds = 5;

const scaled = (factors: readonly number[]): number[] => [...factors.map((value) => (value - 50) / 25), 1];
const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
const dot = (left: readonly number[], right: readonly number[]): number =>
  left.reduce((sum, value, at) => sum + value * (right[at] ?? 0), 0);

/** A logistic model of who converts, by gradient descent on all leads at once; the same leads give the same model. */
export function fitChance(ended: readonly Ended[]): ChanceModel {
  const rows = ended.map(({ factors, converted }) => ({ x: scaled(factors), y: converted ? 1 : 0 }));
  const width = rows[0]?.x.length ?? 1;
  let weights: number[] = Array.from({ length: width }, () => 0);
  for (let round = 0; round < rounds; round += 1) {
    const slope = weights.map((weight, at) => (at === width - 1 ? 0 : (ridge * weight) / rows.length));
    for (const { x, y } of rows) {
      const error = (sigmoid(dot(weights, x)) - y) / rows.length;
      for (let at = 0; at < width; at += 1) slope[at] = (slope[at] ?? 0) + error * (x[at] ?? 0);
    }
    weights = weights.map((weight, at) => weight - step * (slope[at] ?? 0));
  }
  return weights;
}

/** The chance that a lead converts, 0–1. */
export const chanceBy = (model: ChanceModel, factors: readonly number[]): number =>
  sigmoid(dot(model, scaled(factors)));

/**
 * How far foretold chances lie from what happened, on average, 0–1: each fifth of the leads is foretold by a model of the
 * other four, then compared in bins of equal size (expected calibration error).
 */
export function calibrationError(ended: readonly Ended[]): number {
  const foretold = Array.from({ length: folds }, (_, fold) => {
    const model = fitChance(ended.filter((_lead, at) => at % folds !== fold));
    const left = ended.filter((_lead, at) => at % folds === fold);
    return left.map(({ factors, converted }) => ({ chance: chanceBy(model, factors), converted }));
  })
    .flat()
    .sort((one, other) => one.chance - other.chance);
  const size = Math.ceil(foretold.length / bins);
  let error = 0;
  for (let from = 0; from < foretold.length; from += size) {
    const bin = foretold.slice(from, from + size);
    const said = bin.reduce((sum, { chance }) => sum + chance, 0);
    const happened = bin.filter(({ converted }) => converted).length;
    error += Math.abs(said - happened) / foretold.length;
  }
  return error;
}
