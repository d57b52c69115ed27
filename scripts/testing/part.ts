import type { Shutdown } from "#scripts/launch/create-shutdown.ts";

export type PartResult = {
  passed: number;
  failed: number;
  skipped: number;
  /** One line for each failure, shown again in the summary. */
  failures: string[];
};

export type PartContext = {
  root: string;
  /** Removed at the end; every report, log and data folder goes here. */
  workDir: string;
  shutdown: Shutdown;
};

export type Part = (context: PartContext) => Promise<PartResult>;
