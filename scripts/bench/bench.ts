import type { Shutdown } from "#scripts/launch/create-shutdown.ts";

/** What a bench works with; all it opens is registered with `shutdown` and so is closed however it ends. */
export type BenchContext = { root: string; workDir: string; shutdown: Shutdown };

/** Prints its figures. Throws only when it could not measure; a bad figure is a figure. */
export type Bench = { what: string; run(context: BenchContext): Promise<void> };
