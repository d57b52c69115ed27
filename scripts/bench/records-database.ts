import postgres from "postgres";
import { migrate } from "#db/migrate.ts";
import { provideEnv } from "#lib/platform/env.ts";
import { openPostgres } from "#scripts/postgres/open-postgres.ts";
import { makeTenant } from "#scripts/seed/scale/find-or-make-tenant.ts";
import { seedScale } from "#scripts/seed/scale/seed-scale.ts";
import { figure } from "./figure.ts";

export type FilledDatabase = { ownerUrl: string; tenantId: string; stop(): Promise<unknown> };

async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const result = await work();
  figure(name, (performance.now() - began) / 1000, "s");
  return result;
}

/** Filling takes its time on a busy machine: the limits that keep a server alive are not for it. */
const PATIENT = "statement_timeout=0&idle_in_transaction_session_timeout=0";

function provide(ownerUrl: string, given: string): void {
  const appUrl = `${given}${given.includes("?") ? "&" : "?"}${PATIENT}`;
  provideEnv({
    NODE_ENV: "production",
    DATABASE_URL: ownerUrl,
    DATABASE_APP_URL: appUrl,
    AUTH_SECRET: "only-for-measuring-0123456789abcdef",
    LOG_LEVEL: "silent",
    LLM_PROVIDERS: undefined,
    CLOCK_FIXED_AT: undefined,
    LANGSMITH_TRACING: "false",
  });
}

async function fillSearch(ownerUrl: string, tenantId: string): Promise<void> {
  // Imported only now: these read the environment when they first run.
  const { rebuildSearch, systemContexts } = await import("#lib/domains/records/index.ts");
  const [context] = await systemContexts("bench", tenantId);
  if (!context) throw new Error("the company has no administrator");
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
  try {
    // The index of tokens is made at the end: row by row it takes several times as long.
    await sql`drop index if exists search_tokens`;
    await timed("records.rebuild_search", () => rebuildSearch(context));
    await timed(
      "records.index_search",
      () => sql`create index search_tokens on search_documents using gin (tokens)`,
    );
    const [size] = await sql<{ table: string; index: string; rows: number }[]>`
      select pg_table_size('search_documents') as table, pg_relation_size('search_tokens') as index,
        (select count(*)::int from search_documents) as rows`;
    figure("records.search_documents", size?.rows ?? 0, "rows");
    figure("records.search_documents.table", Number(size?.table) / 2 ** 20, "MiB");
    figure("records.search_documents.index", Number(size?.index) / 2 ** 20, "MiB");
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function withSql<T>(ownerUrl: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** The company of an earlier run, which is called so once it has come that far. */
const findNamed = (ownerUrl: string, name: string): Promise<string | undefined> =>
  withSql(ownerUrl, async (sql) => {
    const [found] = await sql<{ id: string }[]>`select id from tenants where name = ${name}`;
    return found?.id;
  });

const rename = (ownerUrl: string, tenantId: string, name: string): Promise<unknown> =>
  withSql(ownerUrl, (sql) => sql`update tenants set name = ${name} where id = ${tenantId}`);

/** The records alone, past the verbs. */
async function seed(ownerUrl: string, scale: number, name: string): Promise<string> {
  const at = new Date();
  const { tenantId } = await makeTenant(ownerUrl, { name: "bench", password: "right-Horse-42", at });
  await timed("records.seed", () => seedScale({ ownerUrl, tenantId, scale, until: at }, () => undefined));
  await rename(ownerUrl, tenantId, name);
  return tenantId;
}

async function fill(ownerUrl: string, scale: number, name: string): Promise<string> {
  const seeded = `${name}-seeded`;
  const tenantId = (await findNamed(ownerUrl, seeded)) ?? (await seed(ownerUrl, scale, seeded));
  await fillSearch(ownerUrl, tenantId);
  await withSql(ownerUrl, (sql) => sql`vacuum analyze`);
  await rename(ownerUrl, tenantId, name);
  return tenantId;
}

/** A company with thousands of records, and all that they are found and recognised by; made unless the folder holds it. */
export async function openFilledDatabase(dir: string, scale: number): Promise<FilledDatabase> {
  const { ownerUrl, stop } = await openPostgres(dir, { password: "bench-only", durable: false });
  const { appUrl } = await migrate({ ownerUrl });
  provide(ownerUrl, appUrl);
  const name = `bench-${scale}`;
  const tenantId = (await findNamed(ownerUrl, name)) ?? (await fill(ownerUrl, scale, name));
  return { ownerUrl, tenantId, stop };
}
