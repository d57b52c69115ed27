import type { DocumentRow } from "./document-repository.ts";

/** A document as lists show it. */
export function presentDocument(row: DocumentRow, names: Map<string, string>) {
  return {
    id: row.id,
    externalId: row.externalId,
    title: row.title,
    type: row.type,
    domain: row.domain,
    tags: row.tags,
    status: row.status,
    /** Whether its latest words are those that search reads. */
    isCurrent: row.publishedVersionId === row.currentVersionId,
    published: row.publishedVersionId !== null,
    owner: { id: row.ownerId, name: names.get(row.ownerId) ?? "" },
    audience: { roles: row.audienceRoles, teams: row.audienceTeams },
    validFrom: row.validFrom,
    validUntil: row.validUntil,
    quality: row.quality,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
export type DocumentDto = ReturnType<typeof presentDocument>;
