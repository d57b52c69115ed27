import { existsSync, readFileSync } from "node:fs";

/** Returns the rows of a JSON-lines file, or undefined (loudly) when it does not exist. */
export function readJsonl<T>(path: string): T[] | undefined {
  if (!existsSync(path)) {
    process.stdout.write(`${`!! SKIPPED: ${path} does not exist`}\n`);
    return undefined;
  }
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as T);
}
