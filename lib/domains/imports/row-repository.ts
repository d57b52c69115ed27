import { and, asc, eq, gt, inArray, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { importRows } from "#db/schema/import-rows.ts";
import { insertRows } from "#lib/platform/records/insert-rows.ts";
import type { ImportRowStatus } from "./contract.ts";
import type { Cell, TableRow } from "./table.ts";

type Stored = typeof importRows.$inferSelect;
export type StagedRow = Omit<Stored, "cells"> & { cells: Cell[] };
/** What has become of a row. */
export type RowResult = Pick<
  Stored,
  "row" | "status" | "op" | "recordId" | "errors" | "before" | "recordVersion"
>;

// The database holds neither: a zero byte and half a character.
const unholdable = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const clean = (cell: Cell): Cell => (typeof cell === "string" ? cell.replace(unholdable, "") : cell);

/** Keeps rows of the file; those that are there already stay. */
export async function stageRows(
  tx: Tx,
  job: { id: string; tenantId: string },
  rows: readonly TableRow[],
): Promise<void> {
  const of = { jobId: job.id, tenantId: job.tenantId, status: "waiting", errors: [] };
  await insertRows(
    tx,
    importRows,
    rows.map(({ line, cells }) => ({ ...of, row: line, cells: cells.map(clean) })),
    { skipTaken: true },
  );
}

async function select(tx: Tx, where: (SQL | undefined)[], limit: number): Promise<StagedRow[]> {
  const rows = await tx
    .select()
    .from(importRows)
    .where(and(...where))
    .orderBy(asc(importRows.row))
    .limit(limit);
  return rows as unknown as StagedRow[];
}

export function rowsAfter(tx: Tx, jobId: string, after: number, limit: number): Promise<StagedRow[]> {
  return select(tx, [eq(importRows.jobId, jobId), gt(importRows.row, after)], limit);
}

export function rowsWith(
  tx: Tx,
  jobId: string,
  statuses: readonly ImportRowStatus[] | undefined,
  after: number,
  limit: number,
): Promise<StagedRow[]> {
  const status = statuses && inArray(importRows.status, [...statuses]);
  return select(tx, [eq(importRows.jobId, jobId), status, gt(importRows.row, after)], limit);
}

/** The latest written rows that can still be taken back, the last one of each record alone. */
export async function rowsToUndo(tx: Tx, jobId: string, limit: number): Promise<StagedRow[]> {
  const rows = (await tx
    .select()
    .from(importRows)
    .where(and(eq(importRows.jobId, jobId), eq(importRows.status, "done")))
    .orderBy(sql`${importRows.row} desc`)
    .limit(limit)) as unknown as StagedRow[];
  const first = new Map<string | null, StagedRow>();
  for (const row of rows) if (!first.has(row.recordId)) first.set(row.recordId, row);
  return [...first.values()];
}

/** The number of the last row among the first so many: where a resumed phase goes on. */
export async function lineAt(tx: Tx, jobId: string, doneRows: number): Promise<number> {
  if (doneRows === 0) return 0;
  const [row] = await tx
    .select({ row: importRows.row })
    .from(importRows)
    .where(eq(importRows.jobId, jobId))
    .orderBy(asc(importRows.row))
    .offset(doneRows - 1)
    .limit(1);
  return row?.row ?? 0;
}

/** The records among these that this job has made. */
export async function selectMade(tx: Tx, jobId: string, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx
    .select({ id: importRows.recordId })
    .from(importRows)
    .where(
      and(
        eq(importRows.jobId, jobId),
        eq(importRows.status, "done"),
        eq(importRows.op, "create"),
        inArray(importRows.recordId, [...ids]),
      ),
    );
  return new Set(rows.flatMap(({ id }) => id ?? []));
}

export async function saveResults(tx: Tx, jobId: string, results: readonly RowResult[]): Promise<void> {
  if (results.length === 0) return;
  const text = JSON.stringify(
    results.map(({ row, status, op, recordId, errors, before, recordVersion }) => ({
      row,
      status,
      op,
      record_id: recordId,
      errors,
      before,
      record_version: recordVersion,
    })),
  );
  await tx.execute(sql`
    update import_rows r set status = v.status, op = v.op, record_id = v.record_id, errors = v.errors,
      before = v.before, record_version = v.record_version
    from json_to_recordset(${text}::json) as v(row integer, status text, op text, record_id text, errors jsonb,
      before jsonb, record_version bigint)
    where r.job_id = ${jobId} and r.row = v.row`);
}

/** Earlier rows of the same records were written before what was just taken back: they are current again. */
export async function followVersions(
  tx: Tx,
  jobId: string,
  versions: readonly { id: string; version: number }[],
): Promise<void> {
  if (versions.length === 0) return;
  const ids = versions.map(({ id }) => id);
  const to = versions.map(({ version }) => version);
  await tx.execute(sql`
    update import_rows r set record_version = v.version
    from unnest(${sql.param(ids)}::text[], ${sql.param(to)}::bigint[]) as v(id, version)
    where r.job_id = ${jobId} and r.record_id = v.id and r.status = 'done'`);
}

/** Says what is done with rows that look like a record. Returns how many there were. */
export async function decideRows(
  tx: Tx,
  jobId: string,
  rows: number[] | undefined,
  as: "skip" | "update" | "create",
): Promise<number> {
  const set =
    as === "skip"
      ? { status: "skipped" as const, op: null }
      : { status: "ready" as const, op: as, errors: [], ...(as === "create" && { recordId: null }) };
  const decided = await tx
    .update(importRows)
    .set(set)
    .where(
      and(
        eq(importRows.jobId, jobId),
        eq(importRows.status, "duplicate"),
        rows && inArray(importRows.row, rows),
      ),
    )
    .returning({ row: importRows.row });
  return decided.length;
}

/** How many rows wait, are left out or look like others. */
export async function countStatuses(
  tx: Tx,
  jobId: string,
): Promise<Record<"ready" | "duplicate" | "skipped", number>> {
  const rows = await tx
    .select({ status: importRows.status, count: sql<number>`count(*)::int` })
    .from(importRows)
    .where(eq(importRows.jobId, jobId))
    .groupBy(importRows.status);
  const of = (status: ImportRowStatus) => rows.find((row) => row.status === status)?.count ?? 0;
  return { ready: of("ready"), duplicate: of("duplicate"), skipped: of("skipped") };
}
