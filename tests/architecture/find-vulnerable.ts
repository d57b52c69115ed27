import { check } from "recheck";
import type { Pattern } from "./collect-patterns.ts";
import { measureBacktracking } from "./measure-backtracking.ts";

const LANES = 2;
/** As long as a message is read, and so many steps of matching that somebody would notice. */
export const ATTACK = {
  maxAttackStringSize: 5_000,
  attackLimit: 5_000_000,
  attackTimeout: null,
  timeout: 120_000,
};

/** What the proof of a pattern came to: `slow` says which text makes it slow. */
export type Proof = Pattern & { seconds: number; slow?: string };

/** The patterns that some text makes slow. Those in `proved` were proved before and are not proved again. */
export async function findVulnerable(
  patterns: readonly Pattern[],
  proved: ReadonlySet<string> = new Set(),
): Promise<string[]> {
  const open = patterns.filter(({ pattern }) => !proved.has(String(pattern)));
  const proofs = await provePatterns(open);
  return proofs.flatMap(({ where, slow }) => (slow === undefined ? [] : [`${where}: ${slow}`]));
}

/** Each distinct pattern proved by `recheck`, and tried where it cannot decide. */
export async function provePatterns(patterns: readonly Pattern[]): Promise<Proof[]> {
  const distinct = [...new Map(patterns.map((found) => [String(found.pattern), found])).values()];
  const proofs: Proof[] = [];
  const lane = async (start: number): Promise<void> => {
    for (const found of distinct.filter((_, at) => at % LANES === start)) {
      const began = performance.now();
      const slow = await findAttack(found.pattern);
      const seconds = (performance.now() - began) / 1000;
      proofs.push({ ...found, seconds, ...(slow !== undefined && { slow }) });
    }
  };
  await Promise.all(Array.from({ length: LANES }, (_, at) => lane(at)));
  return proofs;
}

async function findAttack(pattern: RegExp): Promise<string | undefined> {
  const verdict = await check(pattern.source, pattern.flags.replace("d", ""), ATTACK);
  if (verdict.status === "vulnerable") return `${verdict.complexity.summary}, ${verdict.attack.pattern}`;
  return verdict.status === "unknown" ? measureBacktracking(pattern) : undefined;
}
