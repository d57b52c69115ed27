import { now } from "#lib/platform/clock.ts";
import { env } from "#lib/platform/env.ts";
import { AppError } from "#lib/platform/errors.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import type { MatchKey, Row } from "#lib/platform/records/define-records.ts";
import { findRecords } from "#lib/platform/records/find-record.ts";
import { columnsOf } from "#lib/platform/records/values-of.ts";
import type { ImportObject, Named, Values } from "../objects/import-object.ts";
import { type StagedRow, selectMade } from "../row-repository.ts";
import { withoutNull } from "./changes-of.ts";
import { checkValues } from "./check-values.ts";
import { decideRow } from "./decide-row.ts";
import type { Evaluation, Judging } from "./evaluation.ts";
import { findSame } from "./find-same.ts";
import { inPieces } from "./in-pieces.ts";
import { identityKeys, sureKeys } from "./keys-of.ts";
import { personLookup } from "./person-lookup.ts";
import { cellOf, nameIn, type ReadRow, readRow, tidyCell } from "./read-row.ts";
import { withRemarks } from "./remarks.ts";

/** What the texts in columns of records stand for, each field asked once. */
async function nameRecords(
  asking: Asking,
  { object, plan }: Judging,
  rows: readonly StagedRow[],
): Promise<Map<string, Map<string, Named>>> {
  const named = new Map<string, Map<string, Named>>();
  for (const planned of plan) {
    const { field } = planned;
    if (field.type !== "record" || !object.find) continue;
    const texts = new Set(
      rows.flatMap(({ cells }) => nameIn(tidyCell(cellOf(cells, planned), planned, object).cell) ?? []),
    );
    named.set(field.name, await object.find(asking, field.name, [...texts]));
  }
  return named;
}

async function readRows(asking: Asking, judging: Judging, rows: readonly StagedRow[]): Promise<ReadRow[]> {
  const { job, plan, people, object } = judging;
  const reading = {
    plan,
    options: job.options,
    named: await nameRecords(asking, judging, rows),
    object,
    now: now(),
    timeZone: env().TIME_ZONE,
    dateOrder: job.options.dateOrder ?? job.format.dateOrder ?? undefined,
    person: personLookup(people),
  };
  return inPieces(rows, ({ cells }) => readRow(cells, reading));
}

/** What can be told of a row that is too little for a new record: enough to find the one that it changes. */
function partOf(asking: Asking, object: ImportObject, values: Values): Values {
  try {
    return columnsOf(asking, object.records, withoutNull(values), { custom: {} } as unknown as Row);
  } catch (error) {
    if (error instanceof AppError) return {};
    throw error;
  }
}

/** What a row is as a new record, and what it is recognised by. */
function factsOf(asking: Asking, { object, plan, job }: Judging, read: ReadRow) {
  const values = withRemarks(read, object);
  const checked = checkValues(asking, object, plan, values);
  const columns = checked.errors.length === 0 ? checked.columns : partOf(asking, object, values);
  const identity: MatchKey[] =
    job.updateBy && job.updateBy !== "id" ? identityKeys(asking, object, columns, job.updateBy) : [];
  return { checked, sure: sureKeys(asking, object, columns), identity };
}

/** Which record a row names by its id, where the file has ids. */
async function findNamed(asking: Asking, { object }: Judging, read: readonly ReadRow[]) {
  const ids = read.flatMap(({ id }) => id ?? []);
  const rows = ids.length > 0 ? await findRecords(asking.tx, object.records, ids) : [];
  return new Map(rows.map((row) => [row.id, row]));
}

/** Reads and judges rows: what is wrong with each, which record it is, and what is to be done. Writes nothing. */
export async function evaluateRows(
  asking: Asking,
  judging: Judging,
  rows: readonly StagedRow[],
): Promise<Evaluation[]> {
  const { object } = judging;
  const read = await readRows(asking, judging, rows);
  const facts = await inPieces(read, (row) => factsOf(asking, judging, row));
  const checked = facts.map((each) => each.checked);
  const sure = facts.map((each) => each.sure);
  const identity = facts.map((each) => each.identity);
  const sought = (keys: MatchKey[][]) =>
    read.map(({ values }, index) => ({ values, keys: keys[index] ?? [] }));
  const [same, identical, named] = await Promise.all([
    findSame(asking, object, sought(sure)),
    findSame(asking, { ...object, apart: () => null }, sought(identity)),
    findNamed(asking, judging, read),
  ]);
  const ids = object.adds ? same.flatMap((each) => each.map(({ id }) => id)) : [];
  const made = await selectMade(asking.tx, judging.job.id, ids);
  return rows.map((staged, index) =>
    decideRow(asking, judging, {
      staged,
      read: read[index] as ReadRow,
      missing: checked[index]?.errors ?? [],
      keys: sure[index] ?? [],
      identity: identity[index] ?? [],
      same: same[index] ?? [],
      identical: identical[index] ?? [],
      named,
      made,
    }),
  );
}
