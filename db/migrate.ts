import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as runMigrations } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { setUpCheckpoints } from "./checkpoints.ts";

const folder = new URL("./migrations", import.meta.url).pathname;

/** The database has been migrated by a newer build; `code` is `DATABASE_NEWER`. Nothing was changed. */
export class DatabaseNewerError extends Error {
  readonly code = "DATABASE_NEWER";
}

async function knownMigrations(): Promise<number[]> {
  const journal = JSON.parse(await readFile(`${folder}/meta/_journal.json`, "utf8")) as {
    entries: { when: number }[];
  };
  return journal.entries.map((entry) => entry.when);
}

async function appliedMigrations(sql: postgres.Sql): Promise<number[]> {
  const [exists] = await sql`select to_regclass('drizzle.__drizzle_migrations') is not null as yes`;
  if (!exists?.yes) return [];
  const rows = await sql<{ created_at: string }[]>`select created_at from drizzle.__drizzle_migrations`;
  return rows.map((row) => Number(row.created_at));
}

async function ensureAppRole(sql: postgres.Sql, password: string): Promise<void> {
  const [role] = await sql`select 1 from pg_roles where rolname = 'huike_app'`;
  const options = "login nosuperuser nocreatedb nocreaterole nobypassrls";
  // Role statements take no bound values; the password is hex or generated, quotes doubled all the same.
  const quoted = `'${password.replaceAll("'", "''")}'`;
  await sql.unsafe(`${role ? "alter" : "create"} role huike_app with ${options} password ${quoted}`);
}

async function grant(sql: postgres.Sql): Promise<void> {
  await sql.unsafe(`
    grant usage on schema public, agent to huike_app;
    grant select, insert, update, delete on all tables in schema public, agent to huike_app;
    grant usage on all sequences in schema public, agent to huike_app;
    revoke update, delete on audit_entries from huike_app;
    revoke insert, update, delete on tenants from huike_app;
    revoke all on all functions in schema public from public;
    grant execute on all functions in schema public to huike_app;
  `);
}

function appUrlOf(ownerUrl: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = "huike_app";
  url.password = password;
  return url.toString();
}

/**
 * Brings the database to this build's shape as its owner, and the app's role with it.
 * Returns how many migrations were applied and the address for the app role.
 * Throws DatabaseNewerError before touching anything when the database is ahead.
 */
export async function migrate(options: {
  ownerUrl: string;
  appPassword?: string;
}): Promise<{ applied: number; appUrl: string }> {
  const sql = postgres(options.ownerUrl, { max: 1, onnotice: () => undefined });
  try {
    // Two starting processes migrate one after the other.
    await sql`select pg_advisory_lock(hashtext('huike.migrate'))`;
    const known = await knownMigrations();
    const before = await appliedMigrations(sql);
    if (before.some((when) => !known.includes(when))) {
      throw new DatabaseNewerError("the database holds migrations that this build does not know");
    }
    const password = options.appPassword ?? randomBytes(24).toString("hex");
    await ensureAppRole(sql, password);
    await runMigrations(drizzle(sql), { migrationsFolder: folder });
    await setUpCheckpoints(options.ownerUrl);
    await grant(sql);
    const after = await appliedMigrations(sql);
    return { applied: after.length - before.length, appUrl: appUrlOf(options.ownerUrl, password) };
  } finally {
    await sql.end({ timeout: 5 });
  }
}
