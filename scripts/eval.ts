import { parseArgs } from "node:util";
import { explainFailure } from "#scripts/console/explain-failure.ts";
import { Refusal } from "#scripts/console/refusal.ts";
import { createShutdown } from "#scripts/launch/create-shutdown.ts";
import { stopOnSignal } from "#scripts/launch/stop-on-signal.ts";
import { listEvals, runEval } from "#tests/evals/run-eval.ts";

/**
 * `npm run eval -- NAME [--engine model] [--only CASES]`: quality figures; fails below a bar. Without a name it lists
 * what there is.
 */
const BELOW = 1;
const MISUSE = 2;

const shutdown = createShutdown();

async function evaluate(args: string[]): Promise<number> {
  const known = listEvals();
  const text = { type: "string" } as const;
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { engine: text, only: text },
  });
  const [name, ...more] = positionals;
  const engine = values.engine === "model" ? "model" : "rules";
  if (name === undefined) {
    process.stdout.write(
      `可用的评测 · Evaluations: npm run eval -- NAME\n${known.map((each) => `  ${each}\n`).join("")}`,
    );
    return 0;
  }
  if (more.length > 0 || !known.includes(name)) {
    throw new Refusal(
      `没有名为 ${positionals.join(" ")} 的评测。有：${known.join(" ")}`,
      `No evaluation named ${positionals.join(" ")}. There are: ${known.join(" ")}`,
    );
  }
  return (await runEval(name, shutdown, { engine, only: values.only })) ? 0 : BELOW;
}

let code: number;
stopOnSignal(shutdown, () => 130);
try {
  code = await evaluate(process.argv.slice(2));
} catch (error) {
  if (!shutdown.begun) explainFailure(error);
  code = error instanceof Refusal ? MISUSE : BELOW;
}
await shutdown.run();
process.exit(code);
