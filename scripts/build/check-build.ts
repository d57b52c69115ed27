import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { readJson } from "#scripts/data/read-json.ts";
import { writeJson } from "#scripts/data/write-json.ts";
import { listSources, type Source } from "./list-sources.ts";

const entrySchema = z.object({ size: z.number(), mtimeMs: z.number(), sha: z.string() });
const manifestSchema = z.record(z.string(), entrySchema);
type Manifest = z.infer<typeof manifestSchema>;

export type BuildCheck = {
  stale: boolean;
  /** To be kept once a build of exactly these sources has succeeded. */
  manifest: Manifest;
};

export const MANIFEST_FILE = join(".next", "huike-build.json");

/**
 * Compares the sources with those of the last build: by size and time first, by
 * content only where these differ (a fresh checkout changes every time stamp).
 */
export async function checkBuild(root: string): Promise<BuildCheck> {
  const file = join(root, MANIFEST_FILE);
  const read = readJson(file, manifestSchema);
  const old = read.state === "read" ? read.value : {};
  const sources = await listSources(root);
  const entries = sources.map(async (source) => [source.path, await describe(root, source, old)] as const);
  const manifest: Manifest = Object.fromEntries(await Promise.all(entries));
  const paths = new Set([...Object.keys(old), ...Object.keys(manifest)]);
  const changed = [...paths].some((path) => old[path]?.sha !== manifest[path]?.sha);
  const stale = changed || !existsSync(join(root, ".next", "BUILD_ID"));
  const touched = sources.some(({ path, mtimeMs }) => old[path]?.mtimeMs !== mtimeMs);
  if (!stale && touched) await writeJson(file, manifest);
  return { stale, manifest };
}

async function describe(root: string, source: Source, old: Manifest): Promise<Manifest[string]> {
  const { path, size, mtimeMs } = source;
  const known = old[path];
  if (known && known.size === size && known.mtimeMs === mtimeMs) return known;
  const sha = createHash("sha256")
    .update(await readFile(join(root, path)))
    .digest("hex");
  return { size, mtimeMs, sha };
}
