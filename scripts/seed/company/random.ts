export type Random = {
  /** From 0 up to but not 1. */
  next(): number;
  /** A whole number from 0 up to but not `limit`. */
  below(limit: number): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  chance(share: number): boolean;
  pick<T>(items: readonly T[]): T;
  weighted<T>(entries: readonly (readonly [T, number])[]): T;
  shuffled<T>(items: readonly T[]): T[];
};

/** FNV-1a over the label, so that each part of the company has numbers of its own. */
function seedOf(label: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < label.length; at += 1)
    hash = Math.imul(hash ^ label.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}

/** Numbers that look random and are the same for the same label (mulberry32). */
export function randomOf(...label: (string | number)[]): Random {
  let state = seedOf(label.join("/"));
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <T>(items: readonly T[]): T => {
    if (items.length === 0) throw new Error(`nothing to pick from for ${label.join("/")}`);
    return items[below(items.length)] as T;
  };
  return {
    next,
    below,
    pick,
    between: (low, high) => low + below(high - low + 1),
    chance: (share) => next() < share,
    weighted(entries) {
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [item, weight] of entries) {
        left -= weight;
        if (left < 0) return item;
      }
      return pick(entries)[0];
    },
    shuffled(items) {
      const rest = [...items];
      for (let at = rest.length - 1; at > 0; at -= 1) {
        const other = below(at + 1);
        [rest[at], rest[other]] = [rest[other] as (typeof rest)[0], rest[at] as (typeof rest)[0]];
      }
      return rest;
    },
  };
}
