import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const NOTE = join("node_modules", ".huike-lock-hash");

/** What decides the installed packages: the lock file, the settings and the machine. */
export function wantedHash(root) {
  const hash = createHash("sha256");
  for (const name of ["package-lock.json", ".npmrc"]) hash.update(readFileSync(join(root, name)));
  return hash.update(`${process.platform}-${process.arch}`).digest("hex");
}

/** The hash of the last installation that ran to its end; empty when there is none. */
export function installedHash(root) {
  try {
    return readFileSync(join(root, NOTE), "utf8").trim();
  } catch {
    return "";
  }
}

export function keepHash(root, hash) {
  writeFileSync(join(root, NOTE), `${hash}\n`);
}
