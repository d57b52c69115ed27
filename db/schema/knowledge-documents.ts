import { sql } from "drizzle-orm";
import { bigint, date, index, jsonb, pgTable, real, text, uniqueIndex } from "drizzle-orm/pg-core";
import { documentStatuses, documentTypes } from "#lib/domains/knowledge/contract.ts";
import { createdAt, moment, tenantId, textList, updatedAt, version } from "./_columns.ts";
import { audiencePolicies } from "./_policies.ts";

/** What a company knows, document by document; its text is in its versions. */
export const knowledgeDocuments = pgTable(
  "knowledge_documents",
  {
    id: text("id").primaryKey(),
    tenantId: tenantId(),
    /** What the system it came from calls it. */
    externalId: text("external_id"),
    title: text("title").notNull(),
    type: text("type", { enum: documentTypes }).notNull(),
    domain: text("domain"),
    tags: textList("tags"),
    status: text("status", { enum: documentStatuses }).notNull().default("draft"),
    ownerId: text("owner_id").notNull(),
    /** Who may find it; everybody where empty. Paths follow from the teams. */
    audienceRoles: textList("audience_roles"),
    audienceTeams: textList("audience_teams"),
    audiencePaths: textList("audience_paths"),
    validFrom: date("valid_from", { mode: "string" }),
    validUntil: date("valid_until", { mode: "string" }),
    /** The latest version, and the one that search reads. */
    currentVersionId: text("current_version_id").notNull(),
    publishedVersionId: text("published_version_id"),
    publishedAt: moment("published_at"),
    /** 0 to 1, and why. */
    quality: real("quality").notNull().default(1),
    qualityDetail: jsonb("quality_detail").$type<Record<string, unknown>>().notNull().default({}),
    /** When, in the order of changes, search last had to hear of it. */
    position: bigint("position", { mode: "number" }).notNull().default(0),
    version: version(),
    createdBy: text("created_by").notNull(),
    createdAt: createdAt(),
    updatedBy: text("updated_by"),
    updatedAt: updatedAt(),
    deletedAt: moment("deleted_at"),
  },
  (table) => [
    uniqueIndex("knowledge_documents_external")
      .on(table.tenantId, table.externalId)
      .where(sql`external_id is not null and deleted_at is null`),
    index("knowledge_documents_position").on(table.tenantId, table.position),
    index("knowledge_documents_recent").on(table.tenantId, table.updatedAt.desc().nullsFirst()),
    ...audiencePolicies(),
  ],
);
