import { sql } from "drizzle-orm";
import { index, pgPolicy, pgTable, real, text } from "drizzle-orm/pg-core";
import { recordObjects } from "#lib/domains/records/contract.ts";
import { appRole, collaboratorIds, tenantId, textList, updatedAt } from "./_columns.ts";
import { scopedPolicies, scopeSetting, visibleRows } from "./_policies.ts";

const branches = recordObjects.map((object) =>
  object === "product"
    ? sql`when 'product' then 'all'`
    : sql`when '${sql.raw(object)}' then ${scopeSetting(object)}`,
);
const scope = sql`case object ${sql.join(branches, sql` `)} else 'none' end`;
const visible = visibleRows(scope, { collaborators: true, pooled: true, subject: true });

/**
 * What the one search box looks through. Whose a record is, is copied here by triggers.
 * Row-level security keeps array operators from the index: `search_records` finds candidates past it,
 * within the tenant and the scope, and the rows are read under it.
 */
export const searchDocuments = pgTable(
  "search_documents",
  {
    recordId: text("record_id").primaryKey(),
    tenantId: tenantId(),
    object: text("object", { enum: recordObjects }).notNull(),
    title: text("title").notNull(),
    subtitle: text("subtitle"),
    /**
     * Bigrams of Han text, words, pinyin and initials. Behind `#` what only those who may read phones search by, behind
     * `@` the same of mail; behind `^` the words of the company that the record belongs to, kept by triggers.
     */
    tokens: textList("tokens"),
    ownerId: text("owner_id"),
    teamPath: text("team_path").notNull(),
    collaboratorIds: collaboratorIds(),
    poolId: text("pool_id"),
    subjectOwnerId: text("subject_owner_id"),
    subjectTeamPath: text("subject_team_path"),
    subjectCollaboratorIds: textList("subject_collaborator_ids"),
    /** What counts beyond words: size, level, open deals. */
    weight: real("weight").notNull().default(0),
    updatedAt: updatedAt(),
  },
  (table) => [
    index("search_tokens").using("gin", table.tokens),
    index("search_recent").on(table.tenantId, table.updatedAt.desc().nullsFirst()),
    index("search_by_owner").on(table.tenantId, table.ownerId, table.updatedAt.desc().nullsFirst()),
    pgPolicy("delete_in_scope", { as: "permissive", for: "delete", to: appRole, using: visible }),
    ...scopedPolicies(visible, sql`tenant_id = (select current_setting('app.tenant', true))`),
  ],
);
