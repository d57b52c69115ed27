import { pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { createdAt, tenantId, textList } from "./_columns.ts";
import { tenantPolicy } from "./_policies.ts";

/** Words that mean the same in this company. */
export const knowledgeAliases = pgTable(
  "knowledge_aliases",
  {
    id: text("id").primaryKey(),
    tenantId: tenantId(),
    /** What it is called first of all. */
    name: text("name").notNull(),
    words: textList("words"),
    createdBy: text("created_by").notNull(),
    createdAt: createdAt(),
  },
  (table) => [uniqueIndex("knowledge_aliases_name").on(table.tenantId, table.name), tenantPolicy()],
);
