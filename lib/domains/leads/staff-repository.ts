import { and, desc, eq, inArray, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { contacts } from "#db/schema/contacts.ts";
import { customers } from "#db/schema/customers.ts";
import { leads } from "#db/schema/leads.ts";
import { ownerChanges } from "#db/schema/owner-changes.ts";
import { relations } from "#db/schema/relations.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import { withWholeScope } from "#lib/platform/records/with-whole-scope.ts";
import type { EndedLead } from "./score/chance-of.ts";

/** The newest so many say what holds today, and are fitted in the time of an answer. */
const mostEnded = 2000;

/** How leads of the company ended, the newest first, with what their score was made of. */
export async function selectEnded(asking: Asking): Promise<EndedLead[]> {
  const rows = await withWholeScope(asking, ["lead"], () =>
    asking.tx
      .select({ detail: leads.scoreDetail, score: leads.score, status: leads.status })
      .from(leads)
      .where(and(isNull(leads.deletedAt), inArray(leads.status, ["converted", "lost"])))
      .orderBy(desc(leads.updatedAt), leads.id)
      .limit(mostEnded),
  );
  return rows.map(({ detail, score, status }) => ({
    factors: detail.factors.map(({ value }) => value),
    score,
    converted: status === "converted",
  }));
}

const counted = (rows: { user: string | null; count: number }[]): Map<string, number> =>
  new Map(rows.flatMap(({ user, count }) => (user === null ? [] : [[user, count] as const])));

/** Who of us has to do with a company: its owner, and those who know it or its people; how many ties each has. */
export async function selectTies(tx: Tx, companyKey: string): Promise<Map<string, number>> {
  const company = and(eq(customers.nameKey, companyKey), isNull(customers.deletedAt));
  const found = await tx
    .select({ id: customers.id, owner: customers.ownerId })
    .from(customers)
    .where(company);
  if (found.length === 0) return new Map();
  const ids = found.map(({ id }) => id);
  const people = await tx
    .select({ id: contacts.id })
    .from(contacts)
    .where(and(inArray(contacts.customerId, ids), isNull(contacts.deletedAt)));
  const ends = [...ids, ...people.map(({ id }) => id)];
  const known = await tx
    .select({ user: relations.fromId, count: sql<number>`count(*)::int` })
    .from(relations)
    .where(and(eq(relations.fromType, "user"), inArray(relations.toId, ends)))
    .groupBy(relations.fromId);
  const ties = counted(known);
  for (const { owner } of found) if (owner) ties.set(owner, (ties.get(owner) ?? 0) + 1);
  return ties;
}

/** One name holds the other: 医药 and 医药制造 are one industry. */
const inIndustry = (industry: string): SQL =>
  sql`(strpos(${leads.industry}, ${industry}::text) > 0 or strpos(${industry}::text, nullif(${leads.industry}, '')) > 0)`;

/** To whom people have handed leads of an industry by their own decision, and how often in a year. */
export async function selectHandedTo(tx: Tx, industry: string): Promise<Map<string, number>> {
  const rows = await tx
    .select({ user: ownerChanges.toId, count: sql<number>`count(*)::int` })
    .from(ownerChanges)
    .innerJoin(leads, eq(leads.id, ownerChanges.recordId))
    .where(
      and(
        eq(ownerChanges.object, "lead"),
        isNotNull(ownerChanges.by),
        isNotNull(ownerChanges.fromId),
        or(isNull(ownerChanges.toId), sql`${ownerChanges.toId} <> ${ownerChanges.fromId}`),
        sql`${ownerChanges.at} > now() - interval '1 year'`,
        inIndustry(industry),
      ),
    )
    .groupBy(ownerChanges.toId);
  return counted(rows);
}
