import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";

/** The names of one record; `gone` when it has been put away. Of leads the second name is the contact's. */
export type NameRow = {
  object:
    | "customer"
    | "contact"
    | "lead"
    | "opportunity"
    | "product"
    | "user"
    | "competitor"
    | "stage"
    | "tag";
  id: string;
  name: string | null;
  other: string | null;
  gone: boolean;
};
type Found = NameRow & { at: string | null };

/** The names of all records that changed after a moment, and of everything that companies have few of. */
export async function selectNames(
  tx: Tx,
  since: string | null,
): Promise<{ rows: NameRow[]; until: string | null }> {
  const after = sql`(${since}::timestamptz is null or updated_at > ${since}::timestamptz)`;
  // 李经理 is read as surname and title; only names that no rule can take apart need to be known.
  const named = sql`case when contact_title is null or not contact_name like '%' || contact_title then contact_name end`;
  const found = await tx.execute<Found>(sql`
    select 'customer' as object, id, name, short_name as other, deleted_at is not null as gone, updated_at::text as at
      from customers where ${after}
    union all select 'contact', id, name, null, deleted_at is not null, updated_at::text from contacts where ${after}
    union all select 'lead', id, company_name, ${named}, deleted_at is not null, updated_at::text from leads where ${after}
    union all select 'opportunity', id, name, null, deleted_at is not null, updated_at::text
      from opportunities where ${after}
    union all select 'product', id, name, null, deleted_at is not null, updated_at::text from products where ${after}
    union all select 'user', id, name, null, not active, null from users
    union all select 'competitor', id, name, null, false, null from competitors where deleted_at is null
    union all select 'stage', id, name, null, false, null from stages
    union all select 'tag', id, name, null, not active, null from tags`);
  const rows = [...found];
  const until = rows.reduce<string | null>(
    (last, { at }) => (at !== null && (last === null || at > last) ? at : last),
    since,
  );
  return { rows: rows.map(({ at: _at, ...row }) => row), until };
}
