import { runStep, type StepResult } from "./run-step.ts";
import type { Step } from "./verify-steps.ts";

/** Runs all checks, `width` at a time, and tells of each as it ends. One that fails does not stop the others. */
export async function runSteps(
  root: string,
  steps: Step[],
  { width, tell }: { width: number; tell: (result: StepResult) => void },
): Promise<StepResult[]> {
  const waiting = [...steps];
  const results: StepResult[] = [];
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const result = await runStep(root, step);
      results.push(result);
      tell(result);
    }
  };
  await Promise.all(Array.from({ length: width }, work));
  return results;
}
