import { and, desc, eq, sql } from "drizzle-orm";
import { pool, type Tx } from "#db/client.ts";
import { importFiles } from "#db/schema/import-files.ts";
import { importJobs } from "#db/schema/import-jobs.ts";
import type { ImportCounts, ImportOptions, MappingGuess } from "./contract.ts";
import type { Cell } from "./table.ts";

type Stored = typeof importJobs.$inferSelect;
/** What was recognised in the file, and what its rows told when they were read. */
export type JobFormat = {
  format: string;
  encoding: string | null;
  delimiter: string | null;
  sheets: string[];
  sheet: string | null;
  headerRow: number;
  leftOut: number;
  sample: Cell[][];
  guesses: MappingGuess[];
  /** Whether all rows lie in `import_rows`. */
  staged: boolean;
  dateOrder: "mdy" | "dmy" | null;
  /** Columns that write shares as parts of one. */
  shares: number[];
};
export type JobRow = Omit<Stored, "format" | "options" | "counts"> & {
  format: JobFormat;
  options: ImportOptions;
  counts: Partial<ImportCounts>;
};

/** What a worker holds: a job, in whose name, and what is to be done. */
export type Claim = { jobId: string; tenantId: string; userId: string };

const PIECE = 4 * 1024 * 1024;

export async function insertJob(
  tx: Tx,
  row: typeof importJobs.$inferInsert,
  file: { content: Uint8Array; sha256: string },
): Promise<void> {
  await tx.insert(importJobs).values(row);
  const bytes = Buffer.from(file.content.buffer, file.content.byteOffset, file.content.byteLength);
  const { id: jobId, tenantId } = row;
  const first = { content: bytes.subarray(0, PIECE), length: bytes.length, sha256: file.sha256 };
  await tx.insert(importFiles).values({ jobId, tenantId, ...first });
  // The driver writes bytes as text, twice as long: a large file goes in pieces.
  for (let at = PIECE; at < bytes.length; at += PIECE) {
    const piece = bytes.subarray(at, at + PIECE);
    await tx
      .update(importFiles)
      .set({ content: sql`${importFiles.content} || ${sql.param(piece, importFiles.content)}` })
      .where(eq(importFiles.jobId, jobId));
  }
}

export async function readFile(tx: Tx, jobId: string): Promise<Uint8Array<ArrayBuffer>> {
  const [file] = await tx
    .select({ length: importFiles.length })
    .from(importFiles)
    .where(eq(importFiles.jobId, jobId));
  const bytes = new Uint8Array(file?.length ?? 0);
  for (let at = 0; at < bytes.length; at += PIECE) {
    const [row] = await tx
      .select({ piece: sql<Buffer>`substring(${importFiles.content} from ${at + 1}::int for ${PIECE}::int)` })
      .from(importFiles)
      .where(eq(importFiles.jobId, jobId));
    if (row) bytes.set(row.piece, at);
  }
  return bytes;
}

export async function findJob(tx: Tx, id: string, lock = false): Promise<JobRow | undefined> {
  const select = tx.select().from(importJobs).where(eq(importJobs.id, id));
  const [row] = await (lock ? select.for("update") : select);
  return row as JobRow | undefined;
}

/** The job, held until the transaction ends, while this worker has its lease. */
export async function holdJob(tx: Tx, id: string, worker: string): Promise<JobRow | undefined> {
  const [row] = await tx
    .select()
    .from(importJobs)
    .where(and(eq(importJobs.id, id), eq(importJobs.leaseOwner, worker)))
    .for("update");
  return row as JobRow | undefined;
}

export async function selectJobs(
  tx: Tx,
  of: { userId: string | null; object: string | undefined; limit: number },
): Promise<JobRow[]> {
  const rows = await tx
    .select()
    .from(importJobs)
    .where(
      and(
        of.userId === null ? undefined : eq(importJobs.userId, of.userId),
        of.object === undefined ? undefined : eq(importJobs.object, of.object as Stored["object"]),
      ),
    )
    .orderBy(desc(importJobs.createdAt))
    .limit(of.limit);
  return rows as JobRow[];
}

export async function updateJob(tx: Tx, id: string, set: Partial<JobRow>): Promise<void> {
  const values = set as Partial<typeof importJobs.$inferInsert>;
  await tx
    .update(importJobs)
    .set({ ...values, version: sql`${importJobs.version} + 1`, updatedAt: sql`now()` })
    .where(eq(importJobs.id, id));
}

/** Writes how far a phase has come; the lease goes on with it. */
export async function saveProgress(
  tx: Tx,
  id: string,
  set: Partial<Pick<JobRow, "doneRows" | "counts" | "format">>,
  leaseSeconds: number,
): Promise<void> {
  await tx
    .update(importJobs)
    .set({
      ...(set as Partial<typeof importJobs.$inferInsert>),
      leaseUntil: sql`now() + make_interval(secs => ${leaseSeconds}::int)`,
      updatedAt: sql`now()`,
    })
    .where(eq(importJobs.id, id));
}

/** Takes the next job that nobody works on, over all companies. */
export async function claimJob(worker: string, leaseSeconds: number): Promise<Claim | undefined> {
  const [row] = await pool()<{ job_id: string; tenant_id: string; user_id: string }[]>`
    select * from worker_claim_import(${worker}, ${leaseSeconds})`;
  return row && { jobId: row.job_id, tenantId: row.tenant_id, userId: row.user_id };
}

export async function saveCounts(tx: Tx, id: string, counts: Partial<ImportCounts>): Promise<void> {
  await tx.update(importJobs).set({ counts }).where(eq(importJobs.id, id));
}
