import { type AnyPgColumn, date, index, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { type CustomerProfile, customerLevels, customerStatuses } from "#lib/domains/customers/contract.ts";
import { companySizes, leadSources } from "#lib/domains/leads/contract.ts";
import { collaboratorIds, moment, money, poolColumns, recordColumns } from "./_columns.ts";
import { ownedPolicies } from "./_policies.ts";
import { pools } from "./pools.ts";

/** Companies that buy or may buy. */
export const customers = pgTable(
  "customers",
  {
    ...recordColumns(),
    ...poolColumns(),
    poolId: text("pool_id").references(() => pools.id),
    collaboratorIds: collaboratorIds(),
    name: text("name").notNull(),
    /** The name without legal form, place and spaces: what duplicates are found by. */
    nameKey: text("name_key").notNull(),
    shortName: text("short_name"),
    /** 统一社会信用代码, 18 characters, upper case. */
    uscc: text("uscc"),
    parentId: text("parent_id").references((): AnyPgColumn => customers.id),
    status: text("status", { enum: customerStatuses }).notNull().default("prospect"),
    level: text("level", { enum: customerLevels }),
    source: text("source", { enum: leadSources }).notNull().default("other"),
    industry: text("industry"),
    size: text("size", { enum: companySizes }),
    employees: integer("employees"),
    annualRevenue: money("annual_revenue"),
    foundedOn: date("founded_on", { mode: "string" }),
    region: text("region"),
    city: text("city"),
    address: text("address"),
    website: text("website"),
    phone: text("phone"),
    email: text("email"),
    description: text("description"),
    profile: jsonb("profile").$type<CustomerProfile>().notNull().default({}),
    /** The first deal won. */
    customerSince: date("customer_since", { mode: "string" }),
    lastActivityAt: moment("last_activity_at"),
    nextActivityAt: moment("next_activity_at"),
  },
  (table) => [
    index("customers_by_updated").on(table.tenantId, table.updatedAt.desc().nullsFirst(), table.id),
    index("customers_by_created").on(table.tenantId, table.createdAt.desc().nullsFirst(), table.id),
    index("customers_by_name").on(table.tenantId, table.name, table.id),
    index("customers_by_activity").on(table.tenantId, table.lastActivityAt.desc().nullsLast(), table.id),
    index("customers_by_revenue").on(table.tenantId, table.annualRevenue.desc().nullsLast(), table.id),
    index("customers_by_owner").on(
      table.tenantId,
      table.ownerId,
      table.updatedAt.desc().nullsFirst(),
      table.id,
    ),
    index("customers_by_team").on(table.tenantId, table.teamId),
    index("customers_by_key").on(table.tenantId, table.nameKey),
    index("customers_by_uscc").on(table.tenantId, table.uscc),
    index("customers_by_phone").on(table.tenantId, table.phone),
    index("customers_by_industry").on(table.tenantId, table.industry),
    index("customers_by_parent").on(table.parentId),
    index("customers_by_pool").on(table.poolId, table.pooledAt),
    ...ownedPolicies("customer", { collaborators: true, pooled: true }),
  ],
);
