import type { Shutdown } from "#scripts/launch/create-shutdown.ts";
import type { Metric } from "../run-eval.ts";
import type { Verdict } from "./act.ts";
import { captureScenarios } from "./capture.ts";
import { completeScenarios } from "./complete.ts";
import { duplicateScenarios } from "./duplicate.ts";
import { limitScenarios } from "./limits.ts";
import { readScenarios } from "./read.ts";
import { openStage } from "./stage.ts";

const scenarios = [
  ...captureScenarios,
  ...completeScenarios,
  ...duplicateScenarios,
  ...readScenarios,
  ...limitScenarios,
];

/** Nothing may be written wrongly; wording and routing may miss one in twenty. */
const BARS = { conversations: 0.95, state: 1, tools: 0.95, replies: 0.95 };

const share = (rights: boolean[]): number => rights.filter(Boolean).length / rights.length;

/** The thin path in scripted conversations through the real runtime, judged by database, tools and replies. */
export async function run({
  shutdown,
}: {
  shutdown: Shutdown;
}): Promise<{ name: string; metrics: Metric[] }> {
  const stage = await openStage(shutdown);
  // Imported only now: the product reads its environment when it first runs.
  const { openActors } = await import("./act.ts");
  const actors = await openActors(stage.ownerUrl, shutdown);
  const verdicts: Verdict[] = [];
  for (const scenario of scenarios) verdicts.push(await actors.perform(scenario));
  for (const { scenario, misses } of verdicts) {
    for (const miss of misses) process.stdout.write(`# ${scenario.name}: ${miss.replaceAll("\n", " ")}\n`);
  }
  const metrics = [
    {
      name: `conversations(${verdicts.length})`,
      value: share(verdicts.map(({ misses }) => misses.length === 0)),
      bar: BARS.conversations,
    },
    { name: "database_state", value: share(verdicts.map(({ state }) => state)), bar: BARS.state },
    { name: "tools_called", value: share(verdicts.flatMap(({ tools }) => tools)), bar: BARS.tools },
    { name: "replies", value: share(verdicts.flatMap(({ replies }) => replies)), bar: BARS.replies },
  ];
  return { name: "frame", metrics };
}
