import { join } from "node:path";
import { z } from "zod";
import { readJson } from "#scripts/data/read-json.ts";
import { writeJson } from "#scripts/data/write-json.ts";

const noteSchema = z.object({ dataDir: z.string().min(1), port: z.number().int() });
/** Where the cluster of a data folder lives and the port it used last. */
export type ClusterNote = z.infer<typeof noteSchema>;

const FILE = "postgres.json";

export function readClusterNote(dir: string): ClusterNote | undefined {
  const read = readJson(join(dir, FILE), noteSchema);
  return read.state === "read" ? read.value : undefined;
}

export async function writeClusterNote(dir: string, note: ClusterNote): Promise<void> {
  await writeJson(join(dir, FILE), note);
}
