import type { Part } from "./part.ts";
import { runVitest } from "./run-vitest.ts";

/** The start scripts, for real: processes, kills, locks. Slow. */
export const runStart: Part = (context) =>
  runVitest(context, "start-report", ["--config", "tests/start/vitest.config.ts"]);
