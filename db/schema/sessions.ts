import { index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { createdAt, moment, tenantId } from "./_columns.ts";
import { privatePolicy } from "./_policies.ts";
import { users } from "./users.ts";

export const sessions = pgTable(
  "sessions",
  {
    id: text("id").primaryKey(),
    tenantId: tenantId(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    /** SHA-256 of the id in the cookie; the id itself is not kept. */
    sidHash: text("sid_hash").notNull(),
    address: text("address"),
    userAgent: text("user_agent"),
    createdAt: createdAt(),
    seenAt: moment("seen_at").notNull().defaultNow(),
    expiresAt: moment("expires_at").notNull(),
    revokedAt: moment("revoked_at"),
  },
  (table) => [
    uniqueIndex("sessions_sid_hash").on(table.sidHash),
    index("sessions_user").on(table.tenantId, table.userId),
    privatePolicy(),
  ],
);
