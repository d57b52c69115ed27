import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { leads } from "../schema/leads.ts";

const batch = 500;

/** Adds leads as the owner, past the verbs: for demo data and benchmarks only. */
export async function insertLeads(ownerUrl: string, rows: (typeof leads.$inferInsert)[]): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1 });
  try {
    const db = drizzle(sql);
    for (let from = 0; from < rows.length; from += batch) {
      await db.insert(leads).values(rows.slice(from, from + batch));
    }
    await sql`analyze leads`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}
