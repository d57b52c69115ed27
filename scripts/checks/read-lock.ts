import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const lockSchema = z.object({
  packages: z.record(z.string(), z.object({ name: z.string().optional(), version: z.string().optional() })),
});

/** One copy of a package that npm installs; `path` says where, as the same name may be there twice. */
export type Installed = { path: string; name: string; version: string };

/** Every package of `package-lock.json`. */
export function readLock(root: string): Installed[] {
  const lock = lockSchema.parse(JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")));
  return Object.entries(lock.packages).flatMap(([path, { name, version }]) => {
    const folder = path.split("node_modules/").at(-1);
    // An alias is installed in another folder than its name says.
    return path && folder && version ? [{ path, name: name ?? folder, version }] : [];
  });
}
