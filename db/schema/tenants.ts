import { sql } from "drizzle-orm";
import { boolean, jsonb, pgPolicy, pgTable, text } from "drizzle-orm/pg-core";
import { appRole, createdAt, tenantSetting } from "./_columns.ts";

export const tenants = pgTable(
  "tenants",
  {
    id: text("id").primaryKey(),
    name: text("name").notNull(),
    demo: boolean("demo").notNull().default(false),
    settings: jsonb("settings").notNull().default({}),
    createdAt: createdAt(),
  },
  () => [
    pgPolicy("own_tenant", {
      as: "permissive",
      for: "select",
      to: appRole,
      using: sql`id = ${tenantSetting}`,
    }),
  ],
);
