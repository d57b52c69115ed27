import { spawn } from "node:child_process";
import { join } from "node:path";
import type { Step } from "./verify-steps.ts";

export type StepResult = { name: string; ok: boolean; output: string; seconds: number };

/** Runs one check to its end and keeps what it printed. */
export function runStep(root: string, step: Step): Promise<StepResult> {
  const began = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, step.file), ...step.args], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    const finish = (ok: boolean) =>
      resolve({ name: step.name, ok, output: output.trim(), seconds: (performance.now() - began) / 1000 });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        output += text;
      });
    }
    child.once("error", (error) => {
      output += error.message;
      finish(false);
    });
    child.once("close", (code) => finish(code === 0));
  });
}
