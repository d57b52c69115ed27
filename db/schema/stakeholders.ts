import { index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { stakeholderRoles, stances } from "#lib/domains/opportunities/contract.ts";
import { createdAt, tenantId, updatedAt, version } from "./_columns.ts";
import { tenantPolicy } from "./_policies.ts";
import { contacts } from "./contacts.ts";
import { opportunities } from "./opportunities.ts";

/** Who has a say in a deal, in what part, and on whose side. */
export const stakeholders = pgTable(
  "stakeholders",
  {
    id: text("id").primaryKey(),
    tenantId: tenantId(),
    opportunityId: text("opportunity_id")
      .notNull()
      .references(() => opportunities.id),
    contactId: text("contact_id")
      .notNull()
      .references(() => contacts.id),
    role: text("role", { enum: stakeholderRoles }).notNull(),
    stance: text("stance", { enum: stances }).notNull().default("unknown"),
    /** 1 to 5. */
    influence: integer("influence"),
    note: text("note"),
    version: version(),
    createdBy: text("created_by").notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    uniqueIndex("stakeholders_of").on(table.opportunityId, table.contactId),
    index("stakeholders_by_contact").on(table.contactId),
    tenantPolicy(),
  ],
);
