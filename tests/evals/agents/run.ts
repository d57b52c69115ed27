import { openStage } from "../frame/stage.ts";
import type { Evaluate, Metric } from "../run-eval.ts";
import { firstCalls, readToolCases } from "./first-calls.ts";

/** How often the rule engine calls the right tools first; prints the misses. */
async function firstTools(): Promise<Metric> {
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
  return { name: `first tools (${cases.length})`, value: 1 - misses.length / cases.length, bar: 1 };
}

/** The first tools of single sentences, and scripted scenarios through the real runtime with the rules or a model. */
export const run: Evaluate = async ({ shutdown, engine, only }) => {
  const { ownerUrl } = await openStage(shutdown, engine === "model");
  // Imported only now: the product reads its environment when it first runs.
  const { runScenarios } = await import("./scenarios/run-scenarios.ts");
  const metrics = [await runScenarios(ownerUrl, shutdown, only)];
  if (!only) metrics.unshift(await firstTools());
  return { name: "agents", metrics };
};
