import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";

const reportSchema = z.object({
  modules: z.array(z.object({ source: z.string() })),
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});
export type Cruise = z.infer<typeof reportSchema>;

const ROOT = join(import.meta.dirname, "..", "..");
const CLI = join(ROOT, "node_modules", "dependency-cruiser", "bin", "dependency-cruiser.mjs");
const RULES = join(ROOT, ".dependency-cruiser.cjs");
const MAX_REPORT_BYTES = 256 * 1024 * 1024;

/** Holds the imports of the given files and folders below `root` against the rules of this project. */
export async function cruise(root: string, paths: string[]): Promise<Cruise> {
  const args = [CLI, "--config", RULES, "--output-type", "json", ...paths];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    cwd: root,
    maxBuffer: MAX_REPORT_BYTES,
  });
  return reportSchema.parse(JSON.parse(stdout));
}
