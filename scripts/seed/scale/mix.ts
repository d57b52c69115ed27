/** A number that looks random for each pair of numbers, and is the same each time. */
export function mix(index: number, salt: number): number {
  let mixed = (Math.imul(index ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(salt + 0x7f4a7c15, 0xc2b2ae35)) >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b) >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> 0;
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** The item that falls to a pair of numbers. */
export function pickFor<T>(items: readonly T[], index: number, salt: number): T {
  const item = items[mix(index, salt) % items.length];
  if (item === undefined) throw new Error("nothing to pick from");
  return item;
}
