import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Shutdown } from "#scripts/launch/create-shutdown.ts";

/** A figure with the least it must reach; shares are from 0 to 1. */
export type Metric = { name: string; value: number; bar: number };
/** `only`: cases whose name begins so, with what was said. `model`: the models of `LLM_PROVIDERS` answer, where a thing can be answered by one. */
export type EvalOptions = { engine: "rules" | "model"; only?: string | undefined };
/** What `tests/evals/<name>/run.ts` exports as `run`; what it opens it registers, for a Ctrl-C in the middle. */
export type Evaluate = (
  options: { shutdown: Shutdown } & EvalOptions,
) => Promise<{ name: string; metrics: Metric[] }>;

const runFileOf = (name: string): string => join(import.meta.dirname, name, "run.ts");

/** The names of all evaluations: folders beside this file with a `run.ts`. */
export function listEvals(): string[] {
  const entries = readdirSync(import.meta.dirname, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && existsSync(runFileOf(entry.name)))
    .map(({ name }) => name)
    .sort();
}

/** Runs an evaluation, prints every metric as `name value bar ok|below`; true when none is below its bar. */
export async function runEval(name: string, shutdown: Shutdown, options: EvalOptions): Promise<boolean> {
  const { run } = (await import(pathToFileURL(runFileOf(name)).href)) as { run: Evaluate };
  const { metrics } = await run({ shutdown, ...options });
  if (metrics.length === 0) throw new Error(`${name} measured nothing`);
  for (const { name: metric, value, bar } of metrics) {
    process.stdout.write(
      `${metric.replaceAll(" ", "_")} ${value.toFixed(4)} ${bar.toFixed(4)} ${reaches(value, bar) ? "ok" : "below"}\n`,
    );
  }
  return metrics.every(({ value, bar }) => reaches(value, bar));
}

/** False for a value that is not a number, too. */
const reaches = (value: number, bar: number): boolean => value >= bar;
