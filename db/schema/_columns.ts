import { sql } from "drizzle-orm";
import { bigint, jsonb, numeric, pgRole, text, timestamp } from "drizzle-orm/pg-core";

/** The role the app connects as: owns nothing, cannot bypass row-level security. */
export const appRole = pgRole("huike_app").existing();

export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });
export const createdAt = () => moment("created_at").notNull().defaultNow();
export const updatedAt = () => moment("updated_at").notNull().defaultNow();
export const tenantId = () => text("tenant_id").notNull();
export const version = () => bigint("version", { mode: "number" }).notNull().default(1);

// Wrapped in a sub-select, a setting is read once a query and not once a row.
export const tenantSetting = sql`(select current_setting('app.tenant', true))`;
export const userSetting = sql`(select current_setting('app.user', true))`;
export const teamSetting = sql`(select current_setting('app.team_path', true))`;

/** Yuan, or another currency where the row says so, with two decimals. */
export const money = (name: string) => numeric(name, { precision: 16, scale: 2, mode: "number" });
export const textList = (name: string) => text(name).array().notNull().default(sql`'{}'::text[]`);
export const collaboratorIds = () => textList("collaborator_ids");

/** What every record has: whose it is, its tags and custom fields, and who wrote it when. */
export const recordColumns = () => ({
  id: text("id").primaryKey(),
  tenantId: tenantId(),
  ownerId: text("owner_id"),
  teamId: text("team_id"),
  teamPath: text("team_path").notNull(),
  /** Names, for showing; `tag_reasons` has a row for each, and filters go there. */
  tags: textList("tags"),
  /** Values of custom fields by key. */
  custom: jsonb("custom").$type<Record<string, unknown>>().notNull().default({}),
  version: version(),
  createdBy: text("created_by").notNull(),
  createdAt: createdAt(),
  updatedBy: text("updated_by"),
  updatedAt: updatedAt(),
  deletedAt: moment("deleted_at"),
});

/** The stay of a record in a public pool, and its protection after a claim. */
export const poolColumns = () => ({
  poolId: text("pool_id"),
  pooledAt: moment("pooled_at"),
  claimedAt: moment("claimed_at"),
  /** No rule recycles it before then. */
  protectedUntil: moment("protected_until"),
});

/**
 * Whose record an activity or a task hangs on: the opportunity, else the lead, the customer, the contact.
 * Kept by a trigger; writers leave it alone.
 */
export const subjectColumns = () => ({
  subjectOwnerId: text("subject_owner_id"),
  subjectTeamPath: text("subject_team_path"),
  subjectCollaboratorIds: textList("subject_collaborator_ids"),
});
