import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { readShipped, type Shipped } from "#lib/domains/knowledge/index.ts";
import { PROJECT_ROOT } from "#scripts/launch/launch-options.ts";

/** All documents that ship, by path; none while the folder is not there. */
export function readLibrary(folder = join(PROJECT_ROOT, "knowledge")): Shipped[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".md") && entry.name !== "README.md")
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => readShipped(relative(folder, path).replaceAll("\\", "/"), readFileSync(path, "utf8")));
}
