import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { env } from "#lib/platform/env.ts";

export type Pool = postgres.Sql;
/** A transaction with an actor set: what repositories take. */
export type Tx = PostgresJsDatabase;

const asIs = (text: string): string => text;

const poolKey = Symbol.for("huike.pool");
const holder = globalThis as { [poolKey]?: Pool };

/** The one connection pool of the process, as the app role. Next loads modules twice, so it lives on globalThis. */
export function pool(): Pool {
  const existing = holder[poolKey];
  if (existing) return existing;
  const { DATABASE_APP_URL, DATABASE_URL, POOL_SIZE } = env();
  const made = postgres(DATABASE_APP_URL ?? DATABASE_URL, {
    max: POOL_SIZE,
    idle_timeout: 60,
    connect_timeout: 10,
    onnotice: () => undefined,
    // Drizzle parses JSON itself; parsed twice, the text "13911112222" would come back as a number.
    types: { json: { to: 114, from: [114, 3802], serialize: asIs, parse: asIs } },
    connection: {
      application_name: "huike",
      statement_timeout: 5_000,
      lock_timeout: 3_000,
      idle_in_transaction_session_timeout: 10_000,
      // Disks of today jump nearly as fast as they read on: indexes are worth more than the default says.
      random_page_cost: 1.1,
    },
  });
  // Drizzle registers its date parsers on the client it is given; connections taken from it share them.
  drizzle(made);
  holder[poolKey] = made;
  return made;
}

/** Ends all connections; the next `pool()` opens new ones. */
export async function closePool(): Promise<void> {
  const existing = holder[poolKey];
  delete holder[poolKey];
  await existing?.end({ timeout: 5 });
}
