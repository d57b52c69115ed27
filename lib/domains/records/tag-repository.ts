import { and, asc, eq, isNotNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { tagReasons } from "#db/schema/tag-reasons.ts";
import { tags } from "#db/schema/tags.ts";
import type { Records, Row } from "#lib/platform/records/define-records.ts";
import type { RecordObject } from "./contract.ts";

export type TagRow = typeof tags.$inferSelect;
const array = (values: readonly string[]) => sql`${sql.param([...values])}::text[]`;

export function selectTags(tx: Tx, object: RecordObject): Promise<TagRow[]> {
  return tx.select().from(tags).where(eq(tags.object, object)).orderBy(asc(tags.name), asc(tags.id));
}

/** Tags that a rule puts on, of one object or of all. */
export function selectRuleTags(tx: Tx, object?: RecordObject): Promise<TagRow[]> {
  const of = object ? eq(tags.object, object) : undefined;
  return tx
    .select()
    .from(tags)
    .where(and(eq(tags.active, true), isNotNull(tags.rule), of))
    .orderBy(asc(tags.id));
}

export async function lockTag(tx: Tx, id: string): Promise<TagRow | undefined> {
  const [row] = await tx.select().from(tags).where(eq(tags.id, id)).for("update");
  return row;
}

export async function insertTag(tx: Tx, row: TagRow): Promise<void> {
  await tx.insert(tags).values(row);
}

export async function updateTagRow(tx: Tx, id: string, set: Partial<TagRow>): Promise<void> {
  await tx.update(tags).set(set).where(eq(tags.id, id));
}

export async function removeTag(tx: Tx, id: string): Promise<void> {
  await tx.delete(tags).where(eq(tags.id, id));
}

const carriers = (object: string, tag: string) =>
  sql`(select record_id from tag_reasons where object = ${object} and tag = ${tag})`;

/** Calls a tag otherwise on all records that have it, or takes it off, without new versions: no open form goes stale. */
export async function replaceTag(tx: Tx, records: Records, from: string, to: string | null): Promise<void> {
  const { object, table, columns } = records;
  const { id, tags: own } = columns;
  const without = sql`array_remove(${own}, ${from}::text)`;
  const fresh =
    to === null
      ? without
      : sql`case when ${to}::text = any(${own}) then ${without} else array_replace(${own}, ${from}::text, ${to}::text) end`;
  await tx.execute(sql`update ${table} set tags = ${fresh} where ${id} in ${carriers(object, from)}`);
  if (to !== null) {
    await tx.execute(sql`
      insert into tag_reasons (tenant_id, object, record_id, tag, kind, reason, detail, by, at)
      select tenant_id, object, record_id, ${to}, kind, reason, detail, by, at from tag_reasons
      where object = ${object} and tag = ${from} on conflict do nothing`);
  }
  await tx
    .delete(tagReasons)
    .where(and(eq(tagReasons.object, object as RecordObject), eq(tagReasons.tag, from)));
}

export type TagWork = { add: string[]; remove: string[] };

/** The records on which a rule and its tag do not agree; `where` is the rule. What people have put on stays theirs. */
export async function selectTagWork(
  tx: Tx,
  records: Records,
  tag: string,
  given: { where: ReturnType<typeof sql>; ids?: readonly string[] | undefined; most: number },
): Promise<TagWork> {
  const { table, object, columns } = records;
  const { id, tags: own, deletedAt } = columns;
  const among = given.ids ? sql`and ${id} = any(${array(given.ids)})` : sql``;
  const has = sql`exists (select 1 from tag_reasons t where t.tenant_id = ${columns.tenantId}
    and t.object = ${object} and t.tag = ${tag} and t.record_id = ${id} and t.kind = 'rule')`;
  const add = await tx.execute<{ id: string }>(sql`
    select ${id} as id from ${table}
    where ${deletedAt} is null ${among} and not ${tag}::text = any(${own}) and (${given.where})
    order by ${id} limit ${given.most}::int`);
  const remove = await tx.execute<{ id: string }>(sql`
    select ${id} as id from ${table}
    where ${has} ${among} and (${deletedAt} is not null or (${given.where}) is not true)
    order by ${id} limit ${given.most}::int`);
  return { add: add.map((row) => row.id), remove: remove.map((row) => row.id) };
}

/** Puts a rule's tag on records that do not have it, with what it found on each; a person's tag stays a person's. */
export async function addRuleTag(
  tx: Tx,
  records: Records,
  tag: string,
  rows: { row: Row; reason: string | null; detail: Record<string, unknown> }[],
  at: Date,
): Promise<void> {
  const first = rows[0];
  if (!first) return;
  const object = records.object as RecordObject;
  await tx.insert(tagReasons).values(
    rows.map(({ row, reason, detail }) => ({
      ...{ tenantId: row.tenantId, object, recordId: row.id, tag, reason, detail, at },
      kind: "rule" as const,
      by: null,
    })),
  );
  const { id, tags: own } = records.columns;
  await tx.execute(sql`update ${records.table} set tags = array_append(${own}, ${tag}::text)
    where ${id} = any(${array(rows.map(({ row }) => row.id))}) and not ${tag}::text = any(${own})`);
}

export async function removeRuleTag(tx: Tx, records: Records, tag: string, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const { id, tags: own } = records.columns;
  await tx.execute(sql`delete from tag_reasons
    where object = ${records.object} and tag = ${tag} and record_id = any(${array(ids)}) and kind = 'rule'`);
  await tx.execute(sql`update ${records.table} set tags = array_remove(${own}, ${tag}::text)
    where ${id} = any(${array(ids)})`);
}

export async function markApplied(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.update(tags).set({ appliedAt: at }).where(eq(tags.id, id));
}

/** The records that others hang on: an activity's customer, lead, contact and opportunity. */
export async function selectSubjects(
  tx: Tx,
  table: "activities" | "tasks" | "opportunities" | "contacts",
  ids: readonly string[],
): Promise<{ object: RecordObject; id: string }[]> {
  const columns = {
    activities: ["customer", "lead", "contact", "opportunity"],
    tasks: ["customer", "lead", "contact", "opportunity"],
    opportunities: ["customer"],
    contacts: ["customer"],
  } as const;
  const each = columns[table].map(
    (object) =>
      sql`select ${object}::text as object, ${sql.identifier(`${object}_id`)} as id from ${sql.identifier(table)}
        where id = any(${array(ids)}) and ${sql.identifier(`${object}_id`)} is not null`,
  );
  const rows = await tx.execute<{ object: RecordObject; id: string }>(sql.join(each, sql` union `));
  return [...rows];
}
