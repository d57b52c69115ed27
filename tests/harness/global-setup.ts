import { fork } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { migrate } from "#db/migrate.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Owner's address of a migrated database that nobody connects to: every suite works on a copy of it. */
    templateUrl: string;
  }
}

type Server = { ownerUrl: string; stop: () => Promise<unknown> };

/** The PostgreSQL of `npm test`, else a throw-away one of our own. */
async function openServer(): Promise<Server> {
  // Set by `npm test` for this file alone; no setting of the product.
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { ownerUrl: given, stop: async () => undefined };
  const dir = await mkdtemp(join(tmpdir(), "huike-db-"));
  // Started as root, PostgreSQL runs as another user that must get in.
  await chmod(dir, 0o755);
  const child = fork(join(import.meta.dirname, "serve-postgres.ts"), [dir]);
  const exited = once(child, "exit");
  const stop = async () => {
    if (child.connected) child.disconnect();
    await exited;
    await rm(dir, { recursive: true, force: true });
  };
  const first = await Promise.race([once(child, "message"), exited]);
  if (typeof first[0] !== "string") throw new Error("the test database did not start");
  return { ownerUrl: first[0], stop };
}

/** Makes the migrated database that suites copy. Returns how to take it all down. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await openServer();
  const name = `template_${randomBytes(6).toString("hex")}`;
  const sql = postgres(server.ownerUrl, { max: 1, onnotice: () => undefined });
  await sql`create database ${sql(name)}`;
  const url = new URL(server.ownerUrl);
  url.pathname = `/${name}`;
  await migrate({ ownerUrl: url.href, appPassword: "test-only" });
  project.provide("templateUrl", url.href);
  return async () => {
    await sql`drop database ${sql(name)} with (force)`;
    await sql.end({ timeout: 5 });
    await server.stop();
  };
}
