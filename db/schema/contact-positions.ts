import { sql } from "drizzle-orm";
import { boolean, date, index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { createdAt, tenantId, updatedAt, version } from "./_columns.ts";
import { tenantPolicy } from "./_policies.ts";
import { contacts } from "./contacts.ts";
import { customers } from "./customers.ts";

/** Where a contact works and worked. One position is the main one: the contact's `customer_id`. */
export const contactPositions = pgTable(
  "contact_positions",
  {
    id: text("id").primaryKey(),
    tenantId: tenantId(),
    contactId: text("contact_id")
      .notNull()
      .references(() => contacts.id),
    customerId: text("customer_id")
      .notNull()
      .references(() => customers.id),
    title: text("title"),
    department: text("department"),
    /** Null: since nobody knows when, and until now. */
    startsOn: date("starts_on", { mode: "string" }),
    endsOn: date("ends_on", { mode: "string" }),
    main: boolean("main").notNull().default(false),
    note: text("note"),
    version: version(),
    createdBy: text("created_by").notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    index("positions_by_contact").on(table.contactId, table.startsOn),
    index("positions_by_customer").on(table.customerId),
    uniqueIndex("positions_main").on(table.contactId).where(sql`main`),
    tenantPolicy(),
  ],
);
