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

function provide(ownerUrl: string, appUrl: string): void {
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

/** A company with thousands of records, and all that they are found and recognised by. */
export async function fillDatabase(dir: string, scale: number): Promise<FilledDatabase> {
  const opened = await openPostgres(dir, { password: "bench-only", durable: false });
  const { ownerUrl } = opened;
  const { appUrl } = await migrate({ ownerUrl });
  provide(ownerUrl, appUrl);
  const at = new Date();
  const { tenantId } = await makeTenant(ownerUrl, { name: "bench", password: "right-Horse-42", at });
  await timed("records.seed", () => seedScale({ ownerUrl, tenantId, scale, until: at }, () => undefined));
  // Imported only now: these read the environment when they first run.
  const { rebuildSearch, systemContexts } = await import("#lib/domains/records/index.ts");
  const [context] = await systemContexts("bench", tenantId);
  if (!context) throw new Error("the company has no administrator");
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
  try {
    // The index of tokens is made at the end: row by row it takes several times as long.
    const [index] = await sql<{ made: string }[]>`
      select indexdef as made from pg_indexes where indexname = 'search_tokens'`;
    await sql`drop index search_tokens`;
    await timed("records.rebuild_search", () => rebuildSearch(context));
    await timed("records.index_search", () => sql.unsafe(index?.made ?? ""));
    await sql`vacuum analyze`;
    const [size] = await sql<{ table: string; index: string; rows: number }[]>`
      select pg_table_size('search_documents') as table, pg_relation_size('search_tokens') as index,
        (select count(*)::int from search_documents) as rows`;
    figure("records.search_documents", size?.rows ?? 0, "rows");
    figure("records.search_documents.table", Number(size?.table) / 2 ** 20, "MiB");
    figure("records.search_documents.index", Number(size?.index) / 2 ** 20, "MiB");
  } finally {
    await sql.end({ timeout: 5 });
  }
  return { ownerUrl, tenantId, stop: opened.stop };
}
