import { and, asc, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { teams } from "#db/schema/teams.ts";
import { users } from "#db/schema/users.ts";

export type UserRow = typeof users.$inferSelect;
export type TeamRow = typeof teams.$inferSelect;

/** All people of the tenant, the locked ones too, by name. */
export function selectStaff(tx: Tx): Promise<UserRow[]> {
  return tx.select().from(users).orderBy(asc(users.name), asc(users.id));
}

/** The teams of the tenant, each before those below it. */
export function selectTeamRows(tx: Tx): Promise<TeamRow[]> {
  return tx.select().from(teams).orderBy(asc(teams.path));
}

export async function findUser(tx: Tx, id: string): Promise<UserRow | undefined> {
  const [row] = await tx.select().from(users).where(eq(users.id, id)).for("update");
  return row;
}

export async function findTeam(tx: Tx, id: string): Promise<TeamRow | undefined> {
  const [row] = await tx.select().from(teams).where(eq(teams.id, id));
  return row;
}

/** The administrators who can log in, held in one order, so that two cannot take each other away. */
export async function holdAdmins(tx: Tx): Promise<string[]> {
  const admin = and(eq(users.role, "admin"), eq(users.active, true));
  const rows = await tx
    .select({ id: users.id })
    .from(users)
    .where(admin)
    .orderBy(asc(users.id))
    .for("update");
  return rows.map(({ id }) => id);
}

/** False when the address belongs to somebody already, in whatever company. */
export async function insertUser(tx: Tx, row: typeof users.$inferInsert): Promise<boolean> {
  const made = await tx.insert(users).values(row).onConflictDoNothing().returning({ id: users.id });
  return made.length > 0;
}

export async function updateUserRow(tx: Tx, id: string, set: Partial<UserRow>): Promise<void> {
  await tx.update(users).set(set).where(eq(users.id, id));
}

export async function insertTeam(tx: Tx, row: typeof teams.$inferInsert): Promise<void> {
  await tx.insert(teams).values(row);
}

export async function renameTeamRow(tx: Tx, id: string, name: string): Promise<void> {
  await tx.update(teams).set({ name }).where(eq(teams.id, id));
}

/** Ends all sessions of a colleague, whose rows are hidden from everyone else; answers how many. */
export async function endSessionsOf(tx: Tx, userId: string): Promise<number> {
  const [row] = (await tx.execute(sql`select end_sessions_of(${userId}) as ended`)) as unknown as {
    ended: number;
  }[];
  return row?.ended ?? 0;
}
