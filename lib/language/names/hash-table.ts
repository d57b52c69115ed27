const EMPTY = -1;
const REMOVED = -2;
const SMALLEST = 64;

/**
 * Numbers by 32-bit hashes, several for one hash, in two flat arrays: a million entries take 16 MB and no garbage.
 * Who asks compares what the numbers stand for, as different keys can have one hash.
 */
export class HashTable {
  #hashes = new Int32Array(SMALLEST);
  #values = new Int32Array(SMALLEST).fill(EMPTY);
  #used = 0;

  put(hash: number, value: number): void {
    if ((this.#used + 1) * 10 > this.#values.length * 6) this.#grow();
    this.#place(hash | 0, value);
  }

  /** Forgets one entry; its place is used again when the table grows. */
  remove(hash: number, value: number): void {
    const mask = this.#values.length - 1;
    for (let at = start(hash) & mask; this.#values[at] !== EMPTY; at = (at + 1) & mask) {
      if (this.#hashes[at] !== (hash | 0) || this.#values[at] !== value) continue;
      this.#values[at] = REMOVED;
      return;
    }
  }

  /** The first number under a hash that `fits`, or undefined. */
  find(hash: number, fits: (value: number) => boolean): number | undefined {
    const mask = this.#values.length - 1;
    for (let at = start(hash) & mask; this.#values[at] !== EMPTY; at = (at + 1) & mask) {
      const value = this.#values[at] ?? EMPTY;
      if (value >= 0 && this.#hashes[at] === (hash | 0) && fits(value)) return value;
    }
    return undefined;
  }

  #place(hash: number, value: number): void {
    const mask = this.#values.length - 1;
    let at = start(hash) & mask;
    while (this.#values[at] !== EMPTY) at = (at + 1) & mask;
    this.#hashes[at] = hash;
    this.#values[at] = value;
    this.#used += 1;
  }

  #grow(): void {
    const [hashes, values] = [this.#hashes, this.#values];
    this.#hashes = new Int32Array(values.length * 2);
    this.#values = new Int32Array(values.length * 2).fill(EMPTY);
    this.#used = 0;
    for (let at = 0; at < values.length; at += 1) {
      const value = values[at] ?? EMPTY;
      if (value >= 0) this.#place(hashes[at] ?? 0, value);
    }
  }
}

/** Neighbouring hashes must not lie side by side. */
function start(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 4;
}
