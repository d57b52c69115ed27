import { readdirSync } from "node:fs";
import { join } from "node:path";

/** Made by tools or brought by npm: nobody writes there. */
const NOT_OURS = new Set([
  "node_modules",
  ".git",
  ".next",
  ".data",
  ".cache",
  "test-results",
  "playwright-report",
  "coverage",
  "next-env.d.ts",
]);

/** The project's own files whose path matches, relative to `root`, with forward slashes and in a stable order. */
export function listFiles(root: string, match: RegExp, folder = ""): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !NOT_OURS.has(entry.name))
    .flatMap((entry) => {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      if (entry.isDirectory()) return listFiles(root, match, path);
      return match.test(path) ? [path] : [];
    })
    .sort();
}
