import { and, asc, desc, eq, inArray, isNull, notInArray, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { assignmentRules } from "#db/schema/assignment-rules.ts";
import { customers } from "#db/schema/customers.ts";
import { leads } from "#db/schema/leads.ts";
import { ownerChanges } from "#db/schema/owner-changes.ts";
import type { PooledObject } from "#lib/domains/pools/contract.ts";
import { AppError } from "#lib/platform/errors.ts";
import { aliasTable } from "#lib/platform/records/alias-table.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import type { Filter } from "#lib/platform/records/contract.ts";
import type { Records, Row } from "#lib/platform/records/define-records.ts";
import { compileFilter } from "#lib/platform/records/filter/compile-filter.ts";
import { withWholeScope } from "#lib/platform/records/with-whole-scope.ts";

export type RuleRow = typeof assignmentRules.$inferSelect;
export type NewRuleRow = typeof assignmentRules.$inferInsert;

const living = (object: PooledObject) =>
  and(eq(assignmentRules.object, object), isNull(assignmentRules.archivedAt));

/** The rules of an object in their order. */
export function selectRules(tx: Tx, object: PooledObject): Promise<RuleRow[]> {
  return tx
    .select()
    .from(assignmentRules)
    .where(living(object))
    .orderBy(asc(assignmentRules.position), asc(assignmentRules.id));
}

/** A rule, held until the transaction ends: turns and loads are counted by one at a time. */
export async function lockRule(tx: Tx, id: string): Promise<RuleRow | undefined> {
  const [row] = await tx
    .select()
    .from(assignmentRules)
    .where(and(eq(assignmentRules.id, id), isNull(assignmentRules.archivedAt)))
    .for("update");
  return row;
}

export async function insertRule(tx: Tx, row: NewRuleRow): Promise<void> {
  await tx.insert(assignmentRules).values(row);
}

export async function updateRule(tx: Tx, id: string, set: Partial<NewRuleRow>): Promise<void> {
  await tx.update(assignmentRules).set(set).where(eq(assignmentRules.id, id));
}

export async function lastPosition(tx: Tx, object: PooledObject): Promise<number> {
  const [row] = await tx
    .select({ position: assignmentRules.position })
    .from(assignmentRules)
    .where(living(object))
    .orderBy(desc(assignmentRules.position))
    .limit(1);
  return row?.position ?? 0;
}

/** A record as it is or is going to be, asked as if it stood in its table. */
function asTable(records: Records, row: Partial<Row>): SQL {
  const values = Object.entries(records.columns).map(([key, column]) => [column.name, row[key] ?? null]);
  return sql`jsonb_populate_record(null::${records.table}, ${JSON.stringify(Object.fromEntries(values))}::jsonb) candidate`;
}

/** The condition of a rule; none where it names a field that is no longer there: such a rule finds nothing. */
function conditionOf(asking: Asking, records: Records, rule: Pick<RuleRow, "filter">): SQL {
  if (rule.filter === null) return sql`true`;
  const { columns } = aliasTable(records.table, "candidate");
  try {
    return compileFilter(asking, { records, columns }, rule.filter as Filter);
  } catch (error) {
    if (error instanceof AppError) return sql`false`;
    throw error;
  }
}

/** Which of the rules a record fulfils. */
export async function rulesThatHold(
  asking: Asking,
  records: Records,
  rules: RuleRow[],
  row: Partial<Row>,
): Promise<RuleRow[]> {
  const asked = rules.map(
    (rule, index) => sql`(${conditionOf(asking, records, rule)}) as ${sql.identifier(`h${index}`)}`,
  );
  const [held] = await asking.tx.execute<Record<string, boolean>>(
    sql`select ${sql.join(asked, sql`, `)} from ${asTable(records, row)}`,
  );
  return rules.filter((_, index) => held?.[`h${index}`] === true);
}

const done = ["converted", "lost"];

/** How many each person has to work on: open leads, or customers. */
export async function loadsOf(
  asking: Asking,
  object: PooledObject,
  people: string[],
): Promise<Map<string, number>> {
  const table = object === "lead" ? leads : customers;
  const open = object === "lead" ? notInArray(leads.status, done) : undefined;
  // The whole load, also what the finder may not see.
  const rows = await withWholeScope(asking, [object], () =>
    asking.tx
      .select({ owner: table.ownerId, count: sql<number>`count(*)::int` })
      .from(table)
      .where(and(inArray(table.ownerId, people), isNull(table.deletedAt), open))
      .groupBy(table.ownerId),
  );
  return new Map(rows.map((row) => [row.owner ?? "", row.count]));
}

export async function insertOwnerChange(tx: Tx, row: typeof ownerChanges.$inferInsert): Promise<void> {
  await tx.insert(ownerChanges).values(row);
}
