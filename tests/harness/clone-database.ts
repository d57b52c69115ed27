import { randomBytes } from "node:crypto";
import postgres from "postgres";

export type ClonedDatabase = { ownerUrl: string; appUrl: string; drop(): Promise<void> };

const withName = (address: string, name: string): URL => {
  const url = new URL(address);
  url.pathname = `/${name}`;
  return url;
};

/** A database of the suite's own, so that no worker, event or claimed run of another suite reaches into it. */
export async function cloneDatabase(templateUrl: string): Promise<ClonedDatabase> {
  const name = `suite_${randomBytes(6).toString("hex")}`;
  const admin = withName(templateUrl, "postgres").href;
  const run = async (statement: (sql: postgres.Sql) => Promise<unknown>) => {
    const sql = postgres(admin, { max: 1, onnotice: () => undefined });
    try {
      await statement(sql);
    } finally {
      await sql.end({ timeout: 5 });
    }
  };
  const template = new URL(templateUrl).pathname.slice(1);
  await run((sql) => sql`create database ${sql(name)} template ${sql(template)}`);
  const app = withName(templateUrl, name);
  app.username = "huike_app";
  app.password = "test-only";
  return {
    ownerUrl: withName(templateUrl, name).href,
    appUrl: app.href,
    drop: () => run((sql) => sql`drop database if exists ${sql(name)} with (force)`),
  };
}
