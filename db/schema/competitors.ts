import { index, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, moment, tenantId, textList, updatedAt, version } from "./_columns.ts";
import { tenantPolicy } from "./_policies.ts";

/** Who else sells what we sell. */
export const competitors = pgTable(
  "competitors",
  {
    id: text("id").primaryKey(),
    tenantId: tenantId(),
    name: text("name").notNull(),
    nameKey: text("name_key").notNull(),
    aliases: textList("aliases"),
    website: text("website"),
    strengths: textList("strengths"),
    weaknesses: textList("weaknesses"),
    /** What to say against them. */
    answer: text("answer"),
    version: version(),
    createdBy: text("created_by").notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    deletedAt: moment("deleted_at"),
  },
  (table) => [index("competitors_by_key").on(table.tenantId, table.nameKey), tenantPolicy()],
);
