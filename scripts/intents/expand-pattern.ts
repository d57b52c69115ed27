/** The words that a {pool} may stand for. */
export type Pools = Record<string, string[]>;
/** A number from 0 to 1, the same sequence at every training. */
export type Random = () => number;

/**
 * Returns one sentence of a pattern: (a|b|) is one of its parts, (a)? may be left out, {pool} a word of that pool.
 * Throws on a pool that does not exist.
 */
export function expandPattern(pattern: string, pools: Pools, random: Random): string {
  let text = pattern;
  // The innermost brackets first, until none is left.
  for (;;) {
    const next = text.replace(/\(([^()]*)\)(\?)?/g, (_all, parts: string, optional?: string) =>
      optional && random() < 0.5 ? "" : pick(parts.split("|"), random),
    );
    if (next === text) break;
    text = next;
  }
  return text.replace(/\{(\w+)\}/g, (_all, name: string) => {
    const pool = pools[name];
    if (!pool) throw new Error(`no pool ${name} in ${pattern}`);
    return pick(pool, random);
  });
}

function pick(options: readonly string[], random: Random): string {
  return options[Math.floor(random() * options.length)] ?? "";
}

/** Mulberry32: small, fast, and the same everywhere. */
export function seededRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}
