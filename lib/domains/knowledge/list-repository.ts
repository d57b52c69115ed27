import { and, desc, eq, ilike, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import type { z } from "zod";
import type { Tx } from "#db/client.ts";
import { knowledgeDocuments as documents } from "#db/schema/knowledge-documents.ts";
import type { listDocumentsInput } from "./contract.ts";
import type { DocumentRow } from "./document-repository.ts";

type Asked = z.output<typeof listDocumentsInput> & { today: string; userId: string; seesDrafts: boolean };
/** A document below this is looked at again. */
const poorQuality = 0.6;

const quoted = (q: string) => `%${q.replaceAll(/[\\%_]/g, (mark) => `\\${mark}`)}%`;

function conditions(asked: Asked): (SQL | undefined)[] {
  const { q, status, type, domain, tag, owner, needsWork, today, userId, seesDrafts } = asked;
  const complained = sql`exists (select 1 from knowledge_feedback f where f.document_id = ${documents.id}
    and f.status = 'open' and f.kind in ('outdated', 'correction', 'unhelpful'))`;
  return [
    isNull(documents.deletedAt),
    q ? ilike(documents.title, quoted(q)) : undefined,
    status && eq(documents.status, status),
    type && eq(documents.type, type),
    domain ? eq(documents.domain, domain) : undefined,
    tag ? sql`${tag} = any(${documents.tags})` : undefined,
    owner ? eq(documents.ownerId, owner) : undefined,
    needsWork
      ? or(lt(documents.quality, poorQuality), lt(documents.validUntil, today), complained)
      : undefined,
    seesDrafts
      ? undefined
      : or(sql`${documents.publishedVersionId} is not null`, eq(documents.ownerId, userId)),
  ];
}

/** Documents of the person's audience, the latest first; drafts of others only for who may publish. */
export function selectDocuments(tx: Tx, asked: Asked): Promise<DocumentRow[]> {
  const [at, id] = asked.cursor?.split(" ") ?? [];
  const after =
    at && id
      ? sql`(date_trunc('milliseconds', ${documents.updatedAt}), ${documents.id}) < (${at}::timestamptz, ${id})`
      : undefined;
  return tx
    .select()
    .from(documents)
    .where(and(...conditions(asked), after))
    .orderBy(desc(sql`date_trunc('milliseconds', ${documents.updatedAt})`), desc(documents.id))
    .limit(asked.limit + 1);
}
