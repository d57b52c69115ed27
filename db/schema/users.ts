import { sql } from "drizzle-orm";
import { boolean, index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { createdAt, tenantId, tenantPolicy, updatedAt, version } from "./_columns.ts";
import { teams } from "./teams.ts";
import { tenants } from "./tenants.ts";

export const users = pgTable(
  "users",
  {
    id: text("id").primaryKey(),
    tenantId: tenantId().references(() => tenants.id),
    email: text("email").notNull(),
    name: text("name").notNull(),
    passwordHash: text("password_hash").notNull(),
    role: text("role").notNull(),
    teamId: text("team_id").references(() => teams.id),
    locale: text("locale").notNull().default("zh-CN"),
    active: boolean("active").notNull().default(true),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    uniqueIndex("users_email").on(sql`lower(${table.email})`),
    index("users_tenant").on(table.tenantId),
    tenantPolicy(),
  ],
);
