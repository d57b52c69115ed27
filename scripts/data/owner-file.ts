import { rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { readJson } from "./read-json.ts";

const ownerSchema = z.object({
  pid: z.number(),
  host: z.string(),
  since: z.string(),
  address: z.string().nullable(),
});
/** Who uses the data folder: only for messages, the lock itself is the truth. */
export type Owner = z.infer<typeof ownerSchema>;

const FILE = "owner.json";

export function readOwner(dir: string): Owner | undefined {
  const read = readJson(join(dir, FILE), ownerSchema);
  return read.state === "read" ? read.value : undefined;
}

export function writeOwner(dir: string, address: string | null): void {
  const since = new Date().toISOString();
  const owner: Owner = { pid: process.pid, host: hostname(), since, address };
  writeFileSync(join(dir, FILE), `${JSON.stringify(owner)}\n`);
}

export function removeOwner(dir: string): void {
  rmSync(join(dir, FILE), { force: true });
}
