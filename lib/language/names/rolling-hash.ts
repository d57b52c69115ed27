const BASE = 0x01000193;

/** Hashes of all parts of a sequence of numbers, each in constant time; see `hashOf` for the same of a whole. */
export type RollingHash = {
  part: (start: number, end: number) => number;
  without: (start: number, end: number, at: number) => number;
};

export function hashOf(codes: ArrayLike<number>): number {
  let hash = 0;
  for (let at = 0; at < codes.length; at += 1) hash = (Math.imul(hash, BASE) + (codes[at] ?? 0)) | 0;
  return hash;
}

/** Prepares the hashes of a sequence's parts; `without` leaves one number out. */
export function rollingHash(codes: ArrayLike<number>): RollingHash {
  const sums = new Int32Array(codes.length + 1);
  const powers = new Int32Array(codes.length + 1);
  powers[0] = 1;
  for (let at = 0; at < codes.length; at += 1) {
    sums[at + 1] = (Math.imul(sums[at] ?? 0, BASE) + (codes[at] ?? 0)) | 0;
    powers[at + 1] = Math.imul(powers[at] ?? 0, BASE);
  }
  const part = (start: number, end: number) =>
    ((sums[end] ?? 0) - Math.imul(sums[start] ?? 0, powers[end - start] ?? 0)) | 0;
  const without = (start: number, end: number, at: number) =>
    (Math.imul(part(start, at), powers[end - at - 1] ?? 0) + part(at + 1, end)) | 0;
  return { part, without };
}
