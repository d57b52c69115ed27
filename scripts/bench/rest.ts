import postgres from "postgres";
import { setServerEnvironment } from "#scripts/launch/server-environment.ts";
import type { Bench } from "./bench.ts";
import { type BenchDatabase, findDatabase } from "./database.ts";
import { remark } from "./figure.ts";
import { insertManyLeads } from "./many-leads.ts";
import { measureHttp } from "./rest-http.ts";
import { measureQuery } from "./rest-query.ts";
import { type BenchServer, startServer } from "./server.ts";

const LEADS = 10_000;

/** Sixty leads out of ten thousand: the query beside the same SQL without us, and over HTTP. */
export const restBench: Bench = {
  what: "list of 60 leads out of 10,000: the query against the same SQL alone, and over HTTP",
  async run(context) {
    remark("rest: query ≤ 2.5 × the same SQL; HTTP p50 ≤ 3 ms at 1 connection, ≤ 30 ms at 16");
    const env = { API_REQUESTS_PER_MINUTE: "100000000", LLM_PROVIDERS: "[]" };
    const server = await startServer(context, { name: "rest", env });
    const database = await findDatabase(server.dataDir);
    useDatabase(database, server);
    // Imported only now: these read the environment when they first run.
    const { contextOf, createApiKey, loadPrincipal } = await import("#lib/domains/identity/index.ts");
    const { closePool } = await import("#db/client.ts");
    context.shutdown.add(closePool);
    const person = await loadPrincipal(await findMarketer(database.ownerUrl));
    if (!person) throw new Error("the demo marketer is missing");
    await insertManyLeads(database.ownerUrl, person, LEADS);
    const actor = contextOf(person, { kind: "api" });
    await measureQuery(actor, database.ownerUrl);
    const { key } = await createApiKey(actor, { name: "bench" });
    await measureHttp(`${server.address}/api/v1/leads?limit=60`, key);
  },
};

function useDatabase({ ownerUrl, appUrl, secrets }: BenchDatabase, { address, dataDir }: BenchServer): void {
  const { port } = new URL(address);
  setServerEnvironment({
    ownerUrl,
    appUrl,
    secrets,
    dataDir,
    host: "127.0.0.1",
    port: Number(port),
    mode: "production",
  });
}

async function findMarketer(ownerUrl: string): Promise<string> {
  const sql = postgres(ownerUrl, { max: 1 });
  try {
    const [row] = await sql<{ id: string }[]>`select id from users where email = 'marketing@demo.huike'`;
    return row?.id ?? "";
  } finally {
    await sql.end({ timeout: 5 });
  }
}
