import { check } from "recheck";
import type { Pattern } from "./collect-patterns.ts";
import { measureBacktracking } from "./measure-backtracking.ts";

const LANES = 2;
/** As long as a message is read, and so many steps of matching that somebody would notice. */
const ATTACK = { maxAttackStringSize: 5_000, attackLimit: 5_000_000, attackTimeout: null, timeout: 120_000 };

/** The patterns that some text makes slow: proved by `recheck`, and by trial where it cannot decide. */
export async function findVulnerable(patterns: readonly Pattern[]): Promise<string[]> {
  const distinct = [...new Map(patterns.map((found) => [String(found.pattern), found])).values()];
  const slow: string[] = [];
  const lane = async (start: number): Promise<void> => {
    for (const { where, pattern } of distinct.filter((_, at) => at % LANES === start)) {
      const verdict = await check(pattern.source, pattern.flags.replace("d", ""), ATTACK);
      if (verdict.status === "vulnerable")
        slow.push(`${where}: ${verdict.complexity.summary}, ${verdict.attack.pattern}`);
      if (verdict.status !== "unknown") continue;
      const attack = measureBacktracking(pattern);
      if (attack) slow.push(`${where}: ${attack}`);
    }
  };
  await Promise.all(Array.from({ length: LANES }, (_, at) => lane(at)));
  return slow;
}
