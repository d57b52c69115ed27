import { sql } from "drizzle-orm";
import { boolean, index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { createdAt, tenantId, textList, updatedAt, version } from "./_columns.ts";
import { tenantPolicy } from "./_policies.ts";
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
    title: text("title"),
    phone: text("phone"),
    /** What they sell to best and where: assignment looks here. */
    industries: textList("industries"),
    regions: textList("regions"),
    /** How many leads they can work at once; null: nobody has said. */
    leadCapacity: integer("lead_capacity"),
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
