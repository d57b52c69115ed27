import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, beforeAll, inject } from "vitest";
import { closePool } from "#db/client.ts";
import { provideEnv } from "#lib/platform/env.ts";
import { type Company, createCompany } from "#tests/factories/company.ts";
import { type ClonedDatabase, cloneDatabase } from "./clone-database.ts";

/** What a suite works with. `owner` is the database's owner: past all walls, for looking and for tampering. */
export type Suite = { readonly owner: postgres.Sql; readonly ownerUrl: string; readonly company: Company };

type Opened = { database: ClonedDatabase; owner: postgres.Sql; company: Company; dataDir: string };

async function open(more: Record<string, string>): Promise<Opened> {
  const database = await cloneDatabase(inject("templateUrl"));
  const dataDir = mkdtempSync(join(tmpdir(), "huike-suite-"));
  provideEnv({
    NODE_ENV: "test",
    DATABASE_URL: database.ownerUrl,
    DATABASE_APP_URL: database.appUrl,
    AUTH_SECRET: "a-secret-for-tests-only-0123456789",
    LOG_LEVEL: "silent",
    LLM_PROVIDERS: undefined,
    CLOCK_FIXED_AT: undefined,
    LANGSMITH_TRACING: "false",
    DATA_DIR: dataDir,
    ...more,
  });
  const owner = postgres(database.ownerUrl, { max: 4, onnotice: () => undefined });
  return { database, owner, dataDir, company: await createCompany(database.ownerUrl) };
}

/** Gives the test file a database and a company of its own, and takes both away at the end. */
export function useSuite(env: Record<string, string> = {}): Suite {
  let opened: Opened | undefined;
  const ready = (): Opened => {
    if (!opened) throw new Error("the suite is open only inside tests and hooks");
    return opened;
  };
  beforeAll(async () => {
    opened = await open(env);
  });
  afterAll(async () => {
    const { owner, database, dataDir } = ready();
    await closePool();
    await owner.end({ timeout: 5 });
    await database.drop();
    rmSync(dataDir, { recursive: true, force: true });
  });
  return {
    get owner() {
      return ready().owner;
    },
    get ownerUrl() {
      return ready().database.ownerUrl;
    },
    get company() {
      return ready().company;
    },
  };
}
