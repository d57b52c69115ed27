import { parseArgs } from "node:util";
import { Refusal } from "#scripts/console/refusal.ts";
import type { Part } from "./part.ts";
import { runE2e } from "./run-e2e.ts";
import { runStart } from "./run-start.ts";
import { runUnit } from "./run-unit.ts";
import { runVerify } from "./run-verify.ts";

const PARTS = new Map<string, Part>([
  ["verify", runVerify],
  ["unit", runUnit],
  ["e2e", runE2e],
  ["start", runStart],
]);

/** All parts in their order, or those named by `--only unit,e2e`. */
export function chooseParts(args: string[]): [string, Part][] {
  const names = [...PARTS.keys()].join(",");
  const usage = `npm test -- --only ${names}`;
  try {
    const { values } = parseArgs({ args, options: { only: { type: "string" } } });
    const only = values.only
      ?.split(",")
      .map((name) => name.trim())
      .filter(Boolean);
    const unknown = only?.filter((name) => !PARTS.has(name)) ?? [];
    if (unknown.length > 0 || only?.length === 0) throw new Error(unknown.join(", "));
    return [...PARTS].filter(([name]) => !only || only.includes(name));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : "";
    throw new Refusal(
      `看不懂的选项：${why}。用法：${usage}`,
      `Unknown option: ${why}. Usage: ${usage}`,
      cause,
    );
  }
}
