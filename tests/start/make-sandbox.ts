import { chmodSync, cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeFolder } from "./make-folder.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const COPIED = ["scripts", "package.json", "package-lock.json", ".npmrc", "lib/platform/env.ts"];

/** Stand-ins for what comes after the start scripts, so that only these are tested. */
const STUBS = {
  "db/migrate.ts": `
    import postgres from "postgres";
    export async function migrate(o: { ownerUrl: string }) {
      const sql = postgres(o.ownerUrl, { max: 1 });
      try { await sql\`select 1\`; } finally { await sql.end(); }
      return { applied: 0, appUrl: o.ownerUrl };
    }`,
  "scripts/seed/seed-demo.ts": `
    export async function seedDemo() { return { created: true }; }`,
  "scripts/seed/demo-people.ts": `
    export const demoPeople = [{ login: "rep", name: "周远", role: "rep" }];`,
  "server/index.ts": `
    import { createServer } from "node:http";
    export async function startServer(o: { host: string; port: number }) {
      const server = createServer((_q, reply) => reply.end(JSON.stringify(process.env)));
      await new Promise<void>((resolve) => server.listen(o.port, o.host, resolve));
      const close = () => new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      return { address: "", close };
    }`,
};

const NPM_FAILS = `#!/bin/sh
echo "npm error code ENOTFOUND" >&2; echo "npm error network request failed" >&2; exit 1`;

export type Sandbox = {
  root: string;
  env: Record<string, string>;
  npmCalls: string;
  setNpm(script: string): void;
};

/**
 * A copy of the project in which `npm` is ours. The packages are linked one by
 * one: a link to the whole folder would let a stray `npm ci` empty the real one.
 */
export function makeSandbox(): Sandbox {
  const root = makeFolder();
  for (const path of COPIED) cpSync(join(ROOT, path), join(root, path), { recursive: true });
  for (const [path, text] of Object.entries(STUBS)) {
    mkdirSync(join(root, path, ".."), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  mkdirSync(join(root, "node_modules"));
  for (const name of readdirSync(join(ROOT, "node_modules"))) {
    if (name === ".huike-lock-hash") continue;
    symlinkSync(join(ROOT, "node_modules", name), join(root, "node_modules", name));
  }
  const bin = join(root, "fake-bin");
  mkdirSync(bin);
  const npmCalls = join(root, "npm-calls");
  const setNpm = (script: string) => {
    writeFileSync(join(bin, "npm"), script.replace("\n", `\necho "$@" >> ${npmCalls}\n`));
    chmodSync(join(bin, "npm"), 0o755);
  };
  setNpm(NPM_FAILS);
  return { root, env: { PATH: `${bin}:/usr/local/bin:/usr/bin:/bin` }, npmCalls, setNpm };
}

/** Marks packages and build as up to date, as after an ordinary first start. */
export async function settle(sandbox: Sandbox): Promise<void> {
  const { root } = sandbox;
  const hashes = await import(join(root, "scripts", "install", "lock-hash.mjs"));
  hashes.keepHash(root, hashes.wantedHash(root));
  const { checkBuild } = await import("#scripts/build/check-build.ts");
  mkdirSync(join(root, ".next"));
  writeFileSync(join(root, ".next", "BUILD_ID"), "stub");
  const { manifest } = await checkBuild(root);
  writeFileSync(join(root, ".next", "huike-build.json"), JSON.stringify(manifest));
}
