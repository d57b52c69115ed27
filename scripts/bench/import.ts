import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { setServerEnvironment } from "#scripts/launch/server-environment.ts";
import type { Bench } from "./bench.ts";
import { type BenchDatabase, findDatabase } from "./database.ts";
import { figure, remark } from "./figure.ts";
import { customerLines } from "./many-customers.ts";
import { readRss } from "./read-process.ts";
import { type BenchServer, startServer } from "./server.ts";

const ROWS = 50_000;
const POLL_MS = 250;
const SETTLE_MS = 5_000;

type Job = { status: string; created: number };
type Phase = { seconds: number; peak: number; job: Job };

/** Fifty thousand customers through the running server's worker, with all checks: how fast, and what memory that takes. */
export const importBench: Bench = {
  what: "50,000 customers from csv with all checks: rows per second in each phase, growth of the server",
  async run(context) {
    remark("import: ≥ 1,500 rows/s with checks on; the server stays under 600 MiB");
    const server = await startServer(context, { name: "import", env: { LLM_PROVIDERS: "[]" } });
    const database = await findDatabase(server.dataDir);
    useDatabase(database, server);
    // Imported only now: these read the environment when they first run.
    const imports = await import("#lib/domains/imports/index.ts");
    const { contextOf, findPrincipalByEmail } = await import("#lib/domains/identity/index.ts");
    const { closePool } = await import("#db/client.ts");
    context.shutdown.add(closePool);
    const person = await findPrincipalByEmail("admin@demo.huike");
    if (!person) throw new Error("the demo administrator is missing");
    const actor = contextOf(person, { kind: "page" });
    const sql = postgres(database.ownerUrl, { max: 1, onnotice: () => undefined });
    context.shutdown.add(() => sql.end({ timeout: 5 }));
    await sleep(SETTLE_MS);
    const before = await readRss(server.pid);
    figure("import.rss_before", before, "MiB");

    const bytes = new TextEncoder().encode(customerLines(ROWS));
    const { id } = await imports.startImport(actor, { object: "customer", fileName: "customers.csv", bytes });
    const phase = (name: string, last: string) => watch({ sql, pid: server.pid, id, name, last });
    const read = await phase("read", "draft");
    await imports.checkImport(actor, { id });
    const checked = await phase("check", "checked");
    await imports.runImport(actor, { id });
    const run = await phase("run", "done");
    if (run.job.created !== ROWS) throw new Error(`${run.job.created} of ${ROWS} rows became records`);
    const peak = Math.max(read.peak, checked.peak, run.peak);
    figure("import.rss_peak", peak, "MiB");
    figure("import.rss_growth", peak - before, "MiB");
    await imports.undoImport(actor, { id });
    await phase("undo", "undone");
  },
};

type Watch = { sql: postgres.Sql; pid: number; id: string; name: string; last: string };

/** Waits until a job has come to the end of a phase, looking at the server's memory meanwhile. */
async function watch({ sql, pid, id, name, last }: Watch): Promise<Phase> {
  const start = performance.now();
  let peak = 0;
  for (;;) {
    const [row] = await sql<Job[]>`
      select status, coalesce((counts ->> 'created')::int, 0) as created from import_jobs where id = ${id}`;
    peak = Math.max(peak, await readRss(pid));
    if (row?.status === "failed") throw new Error(`the import failed in ${name}`);
    if (row?.status === last) {
      const seconds = (performance.now() - start) / 1000;
      figure(`import.${name}.rate`, Math.round(ROWS / seconds), "rows/s");
      return { seconds, peak, job: row };
    }
    await sleep(POLL_MS);
  }
}

function useDatabase({ ownerUrl, appUrl, secrets }: BenchDatabase, { address, dataDir }: BenchServer): void {
  setServerEnvironment({
    ownerUrl,
    appUrl,
    secrets,
    dataDir,
    host: "127.0.0.1",
    port: Number(new URL(address).port),
    mode: "production",
  });
}
