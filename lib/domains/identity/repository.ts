import { type AnyColumn, and, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { pool, type Tx } from "#db/client.ts";
import { apiKeys } from "#db/schema/api-keys.ts";
import { sessions } from "#db/schema/sessions.ts";
import { teams } from "#db/schema/teams.ts";
import { users } from "#db/schema/users.ts";

export type PersonRow = {
  tenant_id: string;
  tenant_name: string;
  demo: boolean;
  user_id: string;
  email: string;
  name: string;
  role: string;
  locale: string;
  team_id: string | null;
  team_name: string | null;
  team_path: string;
};
type LoginRow = { user_id: string; tenant_id: string; password_hash: string };
type SessionRow = PersonRow & { session_id: string; seen_at: string };
type KeyRow = PersonRow & { key_id: string; last_used_at: string | null };
export type DemoLoginRow = { email: string; name: string; role: string; team: string | null };

// These four run before an actor is known, through functions that answer only what is asked.
export async function findLogin(email: string): Promise<LoginRow | undefined> {
  const [row] = await pool()<LoginRow[]>`select * from auth_login(${email})`;
  return row;
}
export async function findSession(sidHash: string): Promise<SessionRow | undefined> {
  const [row] = await pool()<SessionRow[]>`select * from auth_session(${sidHash})`;
  return row;
}
export async function findApiKey(keyHash: string): Promise<KeyRow | undefined> {
  const [row] = await pool()<KeyRow[]>`select * from auth_api_key(${keyHash})`;
  return row;
}
export async function findPerson(userId: string): Promise<PersonRow | undefined> {
  const [row] = await pool()<PersonRow[]>`select * from auth_person(${userId})`;
  return row;
}
export function findDemoLogins(): Promise<DemoLoginRow[]> {
  return pool()<DemoLoginRow[]>`select * from auth_demo_logins()`;
}

export async function insertSession(tx: Tx, row: typeof sessions.$inferInsert): Promise<void> {
  await tx.insert(sessions).values(row);
}
export async function touchSession(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.update(sessions).set({ seenAt: at }).where(eq(sessions.id, id));
}
export async function revokeSessions(
  tx: Tx,
  where: { userId: string; ids?: string[] },
  at: Date,
): Promise<string[]> {
  const rows = await tx
    .update(sessions)
    .set({ revokedAt: at })
    .where(
      and(
        eq(sessions.userId, where.userId),
        isNull(sessions.revokedAt),
        where.ids ? inArray(sessions.id, where.ids) : undefined,
      ),
    )
    .returning({ id: sessions.id });
  return rows.map((row) => row.id);
}
export async function insertApiKey(tx: Tx, row: typeof apiKeys.$inferInsert): Promise<void> {
  await tx.insert(apiKeys).values(row);
}
export async function touchApiKey(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.update(apiKeys).set({ lastUsedAt: at }).where(eq(apiKeys.id, id));
}
export async function revokeApiKeyRow(tx: Tx, id: string, at: Date): Promise<boolean> {
  const rows = await tx
    .update(apiKeys)
    .set({ revokedAt: at })
    .where(and(eq(apiKeys.id, id), isNull(apiKeys.revokedAt)))
    .returning({ id: apiKeys.id });
  return rows.length > 0;
}
export async function setUserLocale(tx: Tx, userId: string, locale: string): Promise<void> {
  await tx.update(users).set({ locale }).where(eq(users.id, userId));
}

export type Member = { id: string; name: string; role: string; teamId: string | null; teamPath: string };

/** The tenant's active people with their teams, for names on screen and for assignment. */
export async function listMembers(tx: Tx): Promise<Member[]> {
  const rows = await tx
    .select({ id: users.id, name: users.name, role: users.role, teamId: users.teamId, teamPath: teams.path })
    .from(users)
    .leftJoin(teams, eq(teams.id, users.teamId))
    .where(eq(users.active, true));
  return rows.map((row) => ({ ...row, teamPath: row.teamPath ?? "/" }));
}
/** One value for the whole list, so that the statement's text, and its plan, are the same for any number of ids. */
const isOneOf = (column: AnyColumn, ids: string[]): SQL => sql`${column} = any(${sql.param(ids)}::text[])`;

export async function namesOfPeople(tx: Tx, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.select({ id: users.id, name: users.name }).from(users).where(isOneOf(users.id, ids));
  return new Map(rows.map((row) => [row.id, row.name]));
}
export async function namesOfTeams(tx: Tx, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.select({ id: teams.id, name: teams.name }).from(teams).where(isOneOf(teams.id, ids));
  return new Map(rows.map((row) => [row.id, row.name]));
}
