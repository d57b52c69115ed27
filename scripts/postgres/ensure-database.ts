import postgres from "postgres";
import { Refusal } from "#scripts/console/refusal.ts";
import { DATABASE_NAME, OWNER_ROLE } from "./cluster.ts";

const WRONG_PASSWORD = "28P01";
const ALREADY_EXISTS = "42P04";

/** Makes sure that our password opens the cluster and that our database exists. */
export async function ensureDatabase(port: number, password: string): Promise<string> {
  const url = (database: string) =>
    `postgres://${OWNER_ROLE}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
  const sql = postgres(url("postgres"), { max: 1, onnotice: () => undefined });
  try {
    const found = await sql`select 1 from pg_database where datname = ${DATABASE_NAME}`;
    if (found.length === 0) await sql`create database ${sql(DATABASE_NAME)}`;
  } catch (cause) {
    const code = cause instanceof postgres.PostgresError ? cause.code : "";
    if (code === WRONG_PASSWORD) throw refusePassword(cause);
    if (code !== ALREADY_EXISTS) throw cause;
  } finally {
    await sql.end({ timeout: 5 });
  }
  return url(DATABASE_NAME);
}

function refusePassword(cause: unknown): Refusal {
  return new Refusal(
    "secrets.json 里的密码打不开这个数据库：两者不属于同一份数据。请恢复与数据库同时备份的 secrets.json。",
    "The password in secrets.json does not open this database: they are not from the same copy. Restore the secrets.json that was backed up with it.",
    cause,
  );
}
