import { boolean, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, moment, tenantId, updatedAt, version } from "./_columns.ts";
import { tenantPolicy } from "./_policies.ts";

/** A way that opportunities go: new business, renewals … */
export const pipelines = pgTable(
  "pipelines",
  {
    id: text("id").primaryKey(),
    tenantId: tenantId(),
    /** A fixed word for code and imports. */
    key: text("key").notNull(),
    name: text("name").notNull(),
    position: integer("position").notNull().default(0),
    /** Where an opportunity goes when nobody says. */
    main: boolean("main").notNull().default(false),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    archivedAt: moment("archived_at"),
  },
  (table) => [index("pipelines_by_position").on(table.tenantId, table.position), tenantPolicy()],
);
