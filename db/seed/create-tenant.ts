import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { teams } from "../schema/teams.ts";
import { tenants } from "../schema/tenants.ts";
import { users } from "../schema/users.ts";

export type NewTenant = {
  tenant: typeof tenants.$inferInsert;
  teams: (typeof teams.$inferInsert)[];
  users: (typeof users.$inferInsert)[];
};

/** Adds a company with its teams and people, as the owner of the database: the app itself may not. */
export async function createTenant(ownerUrl: string, given: NewTenant): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1 });
  try {
    await drizzle(sql).transaction(async (tx) => {
      await tx.insert(tenants).values(given.tenant);
      await tx.insert(teams).values(given.teams);
      await tx.insert(users).values(given.users);
    });
  } finally {
    await sql.end({ timeout: 5 });
  }
}
