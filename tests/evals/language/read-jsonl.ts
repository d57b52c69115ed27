import { existsSync, readFileSync } from "node:fs";

/** Returns the rows of a JSON-lines file, or undefined (loudly) when it does not exist. */
export function readJsonl<T>(path: string): T[] | undefined {
  if (!existsSync(path)) {
    console.warn(`!! SKIPPED: ${path} does not exist`);
    return undefined;
  }
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as T);
}
