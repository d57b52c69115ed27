import type { Shutdown } from "#scripts/launch/create-shutdown.ts";

/**
 * What a bench works with; all it opens is registered with `shutdown` and so is closed however it ends.
 * What takes long to make may be left in `keepDir` for the next time; `workDir` is gone afterwards.
 */
export type BenchContext = {
  root: string;
  workDir: string;
  keepDir?: string | undefined;
  shutdown: Shutdown;
};

/** Prints its figures. Throws only when it could not measure; a bad figure is a figure. */
export type Bench = { what: string; run(context: BenchContext): Promise<void> };
