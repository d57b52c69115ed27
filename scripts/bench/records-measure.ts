import postgres from "postgres";
import type { Context } from "#lib/platform/context.ts";
import { figure } from "./figure.ts";
import { p50, p95 } from "./percentile.ts";
import type { Case, Known } from "./records-cases.ts";
import type { FilledDatabase } from "./records-database.ts";
import { plainConnection, recordStatements, runPlainly, type Statement } from "./records-plain.ts";

const SAMPLES = 60;
const WARM_UP = 10;
const KNOWN = 2000;

async function time(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Customers that the person sees, spread over all of them. */
async function knownCustomers(ownerUrl: string, { principal }: Context): Promise<Known[]> {
  const sql = postgres(ownerUrl, { max: 1 });
  const { userId, teamPath, scopes } = principal;
  try {
    return await sql<Known[]>`select id, name, phone from customers
      where case ${scopes.customer} when 'own' then owner_id = ${userId} when 'team' then starts_with(team_path, ${teamPath})
        else true end
      order by md5(id) limit ${KNOWN}`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Of each scope the person who sees the most by it. */
async function people({ ownerUrl, tenantId }: FilledDatabase): Promise<Record<string, Context>> {
  const { contextOf, loadPrincipal } = await import("#lib/domains/identity/index.ts");
  const sql = postgres(ownerUrl, { max: 1 });
  try {
    const rows = await sql<{ id: string; role: string }[]>`
      select distinct on (u.role) u.id, u.role from users u
      where u.tenant_id = ${tenantId} and u.role in ('sales_rep', 'sales_manager', 'admin')
      order by u.role, (select count(*) from customers c where c.owner_id = u.id) desc`;
    const contexts = rows.map(async ({ id, role }) => {
      const principal = await loadPrincipal(id);
      if (!principal) throw new Error(`nobody is ${id}`);
      return [role, contextOf(principal, { kind: "api" })] as const;
    });
    return Object.fromEntries(await Promise.all(contexts));
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** One question beside the statements it sends, by turns; each turn asks for another record. */
async function measureCase(context: Context, ownerUrl: string, { name, ask }: Case): Promise<void> {
  const plain = await plainConnection(ownerUrl, context);
  const [ours, alone]: [number[], number[]] = [[], []];
  try {
    for (let turn = 0; turn < WARM_UP + SAMPLES; turn += 1) {
      const asked = (as: Context) => ask(as, turn);
      const statements: Statement[] = await recordStatements(context, ownerUrl, asked);
      const [one, other] = [
        await time(() => asked(context)),
        await time(() => runPlainly(plain, statements)),
      ];
      if (turn < WARM_UP) continue;
      ours.push(one);
      alone.push(other);
    }
  } finally {
    await plain.end({ timeout: 5 });
  }
  figure(`records.${name}.plain_sql.p50`, p50(alone), "ms");
  figure(`records.${name}.plain_sql.p95`, p95(alone), "ms");
  figure(`records.${name}.p50`, p50(ours), "ms");
  figure(`records.${name}.p95`, p95(ours), "ms");
  figure(`records.${name}.ratio.p50`, p50(ours) / p50(alone), "of_plain_sql");
  figure(`records.${name}.ratio.p95`, p95(ours) / p95(alone), "of_plain_sql");
}

/** The same question of somebody with less in sight, which has no plain SQL of the same meaning. */
async function measureScope(context: Context, { name, ask }: Case, scope: string): Promise<void> {
  const times: number[] = [];
  for (let turn = 0; turn < WARM_UP + SAMPLES; turn += 1) {
    const took = await time(() => ask(context, turn));
    if (turn >= WARM_UP) times.push(took);
  }
  figure(`records.${name}.${scope}.p50`, p50(times), "ms");
  figure(`records.${name}.${scope}.p95`, p95(times), "ms");
}

/** Every question as administrator beside plain SQL, then as a team's leader and as one who sees only their own. */
export async function measureRecords(database: FilledDatabase): Promise<void> {
  const { benchCases } = await import("./records-cases.ts");
  const { ownerUrl } = database;
  const { admin, sales_manager: leader, sales_rep: rep } = await people(database);
  if (!admin || !leader || !rep) throw new Error("somebody is missing");
  const casesOf = async (context: Context) => benchCases(await knownCustomers(ownerUrl, context));
  for (const each of await casesOf(admin)) await measureCase(admin, ownerUrl, each);
  for (const each of await casesOf(leader)) await measureScope(leader, each, "team");
  for (const each of await casesOf(rep)) await measureScope(rep, each, "own");
}
