import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { listLeads } from "#lib/domains/leads/index.ts";
import type { Context } from "#lib/platform/context.ts";
import { figure } from "./figure.ts";
import { p50, p95 } from "./percentile.ts";

const SAMPLES = 400;
const WARM_UP = 50;
const PAGE = { limit: 60 };

type Statement = { text: string; values: unknown[] };

/**
 * `listLeads` as the app uses it (one reserved connection, actor set, row-level security, rows made objects)
 * beside the statements it sends, run by `postgres` alone as the owner. The owner meets no policy, so the
 * tenant stands in the words: what one would write by hand without row-level security. By turns.
 */
export async function measureQuery(context: Context, ownerUrl: string): Promise<void> {
  const plain = postgres(ownerUrl, { max: 2, onnotice: () => undefined });
  try {
    const statements = await recordStatements(context, ownerUrl);
    const ask = () => listLeads(context, PAGE);
    const askPlainly = () =>
      Promise.all(
        statements.map(({ text, values }) => plain.unsafe(text, values as never[], { prepare: true })),
      );
    await refuseDifference(ask, askPlainly);
    const [ours, alone]: [number[], number[]] = [[], []];
    for (let count = 0; count < WARM_UP + SAMPLES; count += 1) {
      const [one, other] = [await time(ask), await time(askPlainly)];
      if (count < WARM_UP) continue;
      ours.push(one);
      alone.push(other);
    }
    figure("rest.query.plain_sql.p50", p50(alone), "ms");
    figure("rest.query.plain_sql.p95", p95(alone), "ms");
    figure("rest.query.list_leads.p50", p50(ours), "ms");
    figure("rest.query.list_leads.p95", p95(ours), "ms");
    figure("rest.query.ratio.p50", p50(ours) / p50(alone), "of_plain_sql");
    figure("rest.query.ratio.p95", p95(ours) / p95(alone), "of_plain_sql");
  } finally {
    await plain.end({ timeout: 5 });
  }
}

/** The statements that `listLeads` sends, seen by running it once inside a transaction of ours. */
async function recordStatements(context: Context, ownerUrl: string): Promise<Statement[]> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
  const seen: Statement[] = [];
  const logger = { logQuery: (text: string, values: unknown[]) => seen.push({ text, values }) };
  try {
    await listLeads({ ...context, tx: drizzle(sql, { logger }) }, PAGE);
    return seen.map((statement) => withinTenant(statement, context.principal.tenantId));
  } finally {
    await sql.end({ timeout: 5 });
  }
}

function withinTenant({ text, values }: Statement, tenantId: string): Statement {
  const within = text.replace(" where ", ` where "tenant_id" = $${values.length + 1} and `);
  if (within === text) throw new Error(`no condition to put the tenant in: ${text}`);
  return { text: within, values: [...values, tenantId] };
}

async function refuseDifference(
  ask: () => ReturnType<typeof listLeads>,
  askPlainly: () => Promise<readonly (readonly object[])[]>,
): Promise<void> {
  const [{ items }, [rows = []]] = [await ask(), await askPlainly()];
  const ids = rows.map((row) => ("id" in row ? row.id : undefined));
  const same = items.length === PAGE.limit && items.every((item, index) => item.id === ids[index]);
  if (!same) throw new Error("the query and the plain SQL do not give the same leads");
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
