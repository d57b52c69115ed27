import postgres from "postgres";
import { knowledgeChunks } from "#db/schema/knowledge-chunks.ts";
import { knowledgeDocuments } from "#db/schema/knowledge-documents.ts";
import { knowledgeQuestions } from "#db/schema/knowledge-questions.ts";
import { knowledgeVersions } from "#db/schema/knowledge-versions.ts";
import { type Shipped, shippedRows } from "#lib/domains/knowledge/index.ts";
import { copyRows } from "#scripts/seed/company/copy-rows.ts";
import { readLibrary } from "./read-library.ts";

/** Who of the demo company looks after what which agent knows. */
const keepers: Record<string, string> = {
  sales: "manager",
  sales_management: "director",
  marketing: "marketing",
  market: "marketing",
  product: "product",
  customer_success: "csm",
  strategy: "director",
  crm_expert: "admin",
  system: "admin",
};

type Person = { id: string; email: string };

async function missing(sql: postgres.Sql, tenantId: string, library: Shipped[]): Promise<Shipped[]> {
  const rows = await sql<{ external_id: string }[]>`
    select external_id from knowledge_documents where tenant_id = ${tenantId} and external_id is not null`;
  const known = new Set(rows.map((row) => row.external_id));
  return library.filter(({ document }) => !known.has(document.externalId ?? ""));
}

/**
 * Gives the demo company the documents that ship and that it does not have; what somebody has changed stays. Returns how
 * many were added.
 */
export async function seedKnowledge(ownerUrl: string, at: Date, library = readLibrary()): Promise<number> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
  try {
    const [tenant] = await sql<{ id: string }[]>`select id from tenants where demo limit 1`;
    if (!tenant) return 0;
    const shipped = await missing(sql, tenant.id, library);
    if (shipped.length === 0) return 0;
    const people = await sql<Person[]>`
      select id, email from users where tenant_id = ${tenant.id} and email like '%@demo.huike' order by email`;
    await sql.begin(async (tx) => write(tx, shipped, { tenantId: tenant.id, people, at }));
    return shipped.length;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function write(
  sql: postgres.TransactionSql,
  shipped: Shipped[],
  { tenantId, people, at }: { tenantId: string; people: Person[]; at: Date },
): Promise<void> {
  const idOf = (login: string) => people.find(({ email }) => email.startsWith(`${login}@`))?.id;
  const ownerOf = (owner: string) => idOf(keepers[owner] ?? "admin") ?? idOf("admin") ?? people[0]?.id ?? "";
  const [head] = await sql<{ position: string }[]>`
    insert into knowledge_heads (tenant_id) values (${tenantId})
    on conflict (tenant_id) do update set position = knowledge_heads.position returning position`;
  const from = Number(head?.position ?? 0);
  const rows = shippedRows(shipped, { tenantId, at, ownerOf, from });
  await copyRows(sql, knowledgeDocuments, rows.documents);
  await copyRows(sql, knowledgeVersions, rows.versions);
  await copyRows(sql, knowledgeChunks, rows.chunks);
  await copyRows(sql, knowledgeQuestions, rows.questions);
  await sql`update knowledge_heads set position = ${rows.position} where tenant_id = ${tenantId}`;
}
