import type { Metric } from "../run-eval.ts";
import { firstCalls, readToolCases } from "./first-calls.ts";
import { provideRuleEnv } from "./provide-rule-env.ts";

/** How often the rule engine calls the right tools first; prints the misses and returns the figure with its bar. */
export async function run(): Promise<{ name: string; metrics: Metric[] }> {
  provideRuleEnv();
  const cases = readToolCases();
  const judged = await Promise.all(
    cases.map(async (given) => ({
      say: given.say,
      wanted: given.tools.join("+"),
      called: (await firstCalls(given)).join("+"),
    })),
  );
  const misses = judged.filter(({ wanted, called }) => called !== wanted);
  for (const { say, wanted, called } of misses) {
    process.stdout.write(`miss: ${say}: ${called || "nothing"}, not ${wanted || "nothing"}\n`);
  }
  const value = 1 - misses.length / cases.length;
  return { name: "agents", metrics: [{ name: `first tools (${cases.length})`, value, bar: 1 }] };
}
