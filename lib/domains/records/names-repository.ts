import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";

/** Kinds of records that people see by their scope; companies have many of them. */
export const scopedNames = ["customer", "contact", "lead", "opportunity", "product"] as const;
export type ScopedName = (typeof scopedNames)[number];

/** The names of one record; `gone` when it has been put away. Of leads the second name is the contact's. */
export type NameRow = {
  object: ScopedName | "user" | "competitor" | "stage" | "tag";
  id: string;
  name: string | null;
  other: string | null;
  gone: boolean;
};
/** A place in the order of writing. Without an id all of that moment come again. */
export type NameCursor = { at: string; id: string | null };
type Found = NameRow & { at: string };

// 李经理 is read as surname and title; only names that no rule can take apart need to be known.
const named = sql`case when contact_title is null or right(contact_name, length(contact_title)) <> contact_title then contact_name end`;
const tables = {
  customer: sql`id, name, short_name as other, deleted_at is not null as gone, updated_at::text as at from customers`,
  contact: sql`id, name, null as other, deleted_at is not null as gone, updated_at::text as at from contacts`,
  lead: sql`id, company_name as name, ${named} as other, deleted_at is not null as gone, updated_at::text as at from leads`,
  opportunity: sql`id, name, null as other, deleted_at is not null as gone, updated_at::text as at from opportunities`,
  product: sql`id, name, null as other, deleted_at is not null as gone, updated_at::text as at from products`,
} satisfies Record<ScopedName, unknown>;

/** The next names of one kind in the order of writing, and where to go on. */
export async function selectNames(
  tx: Tx,
  object: ScopedName,
  after: NameCursor | null,
  most: number,
): Promise<{ rows: NameRow[]; next: NameCursor | null }> {
  const at = after?.at ?? "-infinity";
  const beyond =
    after?.id == null
      ? sql`updated_at > ${at}::timestamptz`
      : sql`updated_at >= ${at}::timestamptz and (updated_at > ${at}::timestamptz or id < ${after.id})`;
  const found = await tx.execute<Found>(sql`
    select ${sql.raw(`'${object}'`)} as object, ${tables[object]}
    where ${beyond} order by updated_at, id desc limit ${most}::int`);
  const rows = [...found];
  const last = rows.at(-1);
  return { rows: rows.map(({ at: _at, ...row }) => row), next: last ? { at: last.at, id: last.id } : after };
}

/** All names of what companies have few of and nobody is kept from. */
export async function selectOpenNames(tx: Tx): Promise<NameRow[]> {
  const found = await tx.execute<NameRow>(sql`
    select 'user' as object, id, name, null as other, not active as gone from users
    union all select 'competitor', id, name, null, false from competitors where deleted_at is null
    union all select 'stage', id, name, null, false from stages
    union all select 'tag', id, name, null, not active from tags`);
  return [...found];
}
