import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const OS = ["android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "win32"];
const CPU = ["arm", "arm64", "ia32", "loong64", "ppc64", "riscv64", "s390x", "wasm32", "x64"];

/**
 * Adds the optional packages of other platforms that a lock file lacks, and
 * returns their names. A registry that does not carry all of them makes
 * `npm install` leave them out, and then `npm ci` refuses the lock file anywhere.
 */
export function completeLock(lock) {
  const wanted = Object.entries(lock.packages).flatMap(([path, entry]) =>
    Object.entries(entry.optionalDependencies ?? {}).map(([name, version]) => ({
      path,
      entry,
      name,
      version,
    })),
  );
  const missing = wanted.filter(
    ({ path, name, version }) => /^\d+\.\d+\.\d+/.test(version) && !holds(lock.packages, path, name),
  );
  for (const { entry, name, version } of missing) {
    lock.packages[`node_modules/${name}`] = describe(name, version, entry.dev);
  }
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, "en"));
  lock.packages = Object.fromEntries(sorted);
  return missing.map(({ name }) => name);
}

/** Looks where Node would: beside the package, then further up. */
function holds(packages, from, name) {
  for (let base = from; ; base = base.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, "")) {
    if (packages[`${base ? `${base}/` : ""}node_modules/${name}`]) return true;
    if (!base) return false;
  }
}

/** The platform is in the name of such a package; npm skips those that do not fit. */
function describe(name, version, dev) {
  const words = name.replace(/^@[^/]+\//, "").split("-");
  const pick = (list) => list.filter((word) => words.includes(word));
  const [os, cpu] = [pick(OS), pick(CPU)];
  const libc = name.includes("musl") ? ["musl"] : words.includes("gnu") ? ["glibc"] : [];
  return {
    version,
    ...(cpu.length > 0 ? { cpu } : {}),
    ...(dev ? { dev } : {}),
    ...(libc.length > 0 ? { libc } : {}),
    optional: true,
    ...(os.length > 0 ? { os } : {}),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = fileURLToPath(new URL("../../package-lock.json", import.meta.url));
  const lock = JSON.parse(readFileSync(file, "utf8"));
  const added = completeLock(lock);
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${added.length} added${added.map((name) => `\n  ${name}`).join("")}`);
}
