import { drizzle } from "drizzle-orm/postgres-js";
import postgres, { type Sql } from "postgres";
import { type Context, ownedObjects } from "#lib/platform/context.ts";

export type Statement = { text: string; values: unknown[] };

/** A connection of the owner's, whom no policy meets, that knows whom the search functions ask for. */
export async function plainConnection(ownerUrl: string, { principal }: Context): Promise<Sql> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
  // JSON goes as the text that it is, as in the app's own pool.
  drizzle(sql);
  const settings: [string, string][] = [
    ["app.tenant", principal.tenantId],
    ["app.user", principal.userId],
    ["app.team_path", principal.teamPath],
    ...ownedObjects.map((object): [string, string] => [`app.scope_${object}`, principal.scopes[object]]),
  ];
  for (const [name, value] of settings) await sql`select set_config(${name}, ${value}, false)`;
  return sql;
}

/** The statements that a query sends, seen by running it once inside a transaction of ours. */
export async function recordStatements(
  context: Context,
  ownerUrl: string,
  ask: (context: Context) => Promise<unknown>,
): Promise<Statement[]> {
  const sql = await plainConnection(ownerUrl, context);
  const seen: Statement[] = [];
  const logger = { logQuery: (text: string, values: unknown[]) => seen.push({ text, values }) };
  try {
    await ask({ ...context, tx: drizzle(sql, { logger }) });
    return seen;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Runs statements one after the other, as nobody could ask the next without the answer to the last. */
export async function runPlainly(sql: Sql, statements: readonly Statement[]): Promise<void> {
  for (const { text, values } of statements) await sql.unsafe(text, values as never[], { prepare: true });
}
