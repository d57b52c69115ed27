import { boolean, date, index, pgTable, text } from "drizzle-orm/pg-core";
import { contactChannels, genders } from "#lib/domains/customers/contract.ts";
import { leadSources } from "#lib/domains/leads/contract.ts";
import { collaboratorIds, moment, recordColumns } from "./_columns.ts";
import { ownedPolicies } from "./_policies.ts";
import { customers } from "./customers.ts";

/** People at customers. Owner, team and collaborators are their main customer's: a trigger keeps them so. */
export const contacts = pgTable(
  "contacts",
  {
    ...recordColumns(),
    collaboratorIds: collaboratorIds(),
    /** The company they stand for now; all of them are in `contact_positions`. */
    customerId: text("customer_id").references(() => customers.id),
    name: text("name").notNull(),
    surname: text("surname"),
    gender: text("gender", { enum: genders }),
    title: text("title"),
    department: text("department"),
    /** Digits only, mainland mobiles without 86. */
    phone: text("phone"),
    landline: text("landline"),
    email: text("email"),
    wechat: text("wechat"),
    preferredChannel: text("preferred_channel", { enum: contactChannels }),
    doNotContact: boolean("do_not_contact").notNull().default(false),
    birthday: date("birthday", { mode: "string" }),
    address: text("address"),
    source: text("source", { enum: leadSources }).notNull().default("other"),
    note: text("note"),
    lastActivityAt: moment("last_activity_at"),
    nextActivityAt: moment("next_activity_at"),
  },
  (table) => [
    index("contacts_by_updated").on(table.tenantId, table.updatedAt.desc().nullsFirst(), table.id),
    index("contacts_by_created").on(table.tenantId, table.createdAt.desc().nullsFirst(), table.id),
    index("contacts_by_name").on(table.tenantId, table.name, table.id),
    index("contacts_by_activity").on(table.tenantId, table.lastActivityAt.desc().nullsLast(), table.id),
    index("contacts_by_owner").on(
      table.tenantId,
      table.ownerId,
      table.updatedAt.desc().nullsFirst(),
      table.id,
    ),
    index("contacts_by_customer").on(table.customerId, table.name),
    index("contacts_by_phone").on(table.tenantId, table.phone),
    index("contacts_by_email").on(table.tenantId, table.email),
    index("contacts_by_wechat").on(table.tenantId, table.wechat),
    ...ownedPolicies("contact", { collaborators: true }),
  ],
);
