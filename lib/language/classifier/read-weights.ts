import weights from "./weights.json" with { type: "json" };

/** What was learned: for each known feature the intents it speaks for or against, in steps of `scale`. */
export type Weights = {
  intents: readonly string[];
  bias: readonly number[];
  scale: number;
  /** Confidence is softened by it, so that 0.8 is right eight times in ten. */
  temperature: number;
  /** Feature hash → where its cells start; a feature's cells are intent, weight, intent, weight … */
  places: ReadonlyMap<number, { from: number; to: number }>;
  cells: Uint8Array;
};

let read: Weights | undefined;

/** Returns what `scripts/intents/train.ts` has written; decoded once. */
export function readWeights(): Weights {
  read ??= decode();
  return read;
}

function decode(): Weights {
  const bytes = (text: string) => new Uint8Array(Buffer.from(text, "base64"));
  const hashes = new Uint32Array(bytes(weights.hashes).buffer);
  const counts = bytes(weights.counts);
  const places = new Map<number, { from: number; to: number }>();
  let from = 0;
  for (const [index, hash] of hashes.entries()) {
    const to = from + 2 * (counts[index] ?? 0);
    places.set(hash, { from, to });
    from = to;
  }
  const { intents, bias, scale, temperature } = weights;
  return { intents, bias, scale, temperature, places, cells: bytes(weights.cells) };
}
