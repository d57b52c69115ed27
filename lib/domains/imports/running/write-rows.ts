import { requireRight } from "#lib/platform/access.ts";
import { now } from "#lib/platform/clock.ts";
import { AppError } from "#lib/platform/errors.ts";
import { newId } from "#lib/platform/ids.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import { type Changed, changeRecords } from "#lib/platform/records/change-records.ts";
import { createRecords } from "#lib/platform/records/create-records.ts";
import type { Row } from "#lib/platform/records/define-records.ts";
import { findRecords } from "#lib/platform/records/find-record.ts";
import type { Place } from "#lib/platform/records/new-row.ts";
import { transferRecords } from "#lib/platform/records/transfer-records.ts";
import { columnsOf, requireReferences } from "#lib/platform/records/values-of.ts";
import { changesOf, withoutNull } from "../evaluating/changes-of.ts";
import type { Evaluation, Judging } from "../evaluating/evaluation.ts";
import { withRemarks } from "../evaluating/remarks.ts";
import { groupBy } from "../group-by.ts";
import { findPool, insertPoolMoves } from "../lookup-repository.ts";
import type { Entry } from "../objects/import-object.ts";
import { writeByVerbs } from "./write-by-verbs.ts";

/** What was written for a row, and what was made along with it. */
export type Wrote = {
  changed: Changed;
  along: Changed | null;
  /** A verb has journaled and told it already. */
  told?: boolean;
  /** What a verb has written beside the record. */
  beside?: unknown;
};

function placeOfPerson({ people }: Judging, id: string): Place {
  const person = people.find((each) => each.id === id);
  if (!person) throw new AppError("not_found", "no such person", { reason: "user_not_found" });
  return { ownerId: person.id, teamId: person.teamId, teamPath: person.teamPath };
}

/** Where rows without an owner go: into the pool, to the one said, or to whom imports. */
async function placeOfRest(asking: Asking, judging: Judging): Promise<Partial<Row>> {
  const { job } = judging;
  if (job.poolId) {
    requireRight(asking.context, "pool.assign");
    const pool = await findPool(asking.tx, job.poolId);
    if (pool?.object !== job.object)
      throw new AppError("invalid", "no such pool", { reason: "pool_not_found" });
    return { poolId: pool.id, pooledAt: now(), ownerId: null, teamId: pool.teamId, teamPath: pool.teamPath };
  }
  return job.options.owner ? placeOfPerson(judging, job.options.owner) : {};
}

const whyTagged = ({ job }: Judging) => ({ kind: "manual" as const, reason: job.fileName });

async function createAll(asking: Asking, judging: Judging, rows: readonly Evaluation[]): Promise<Changed[]> {
  const { object, job } = judging;
  const rest = await placeOfRest(asking, judging);
  const values = rows.map(({ read }) => withoutNull(withRemarks(read, object)));
  const more = (await object.more?.(asking, values)) ?? [];
  const made = await createRecords(
    asking,
    object.records,
    rows.map(({ read }, index) => ({
      given: {
        ...values[index],
        ...(job.options.tags.length > 0 && {
          tags: [...new Set([...((values[index]?.tags ?? []) as string[]), ...job.options.tags])],
        }),
      },
      more: { ...(read.owner ? placeOfPerson(judging, read.owner) : rest), ...more[index] },
      why: whyTagged(judging),
    })),
  );
  const { tenantId, userId } = asking.context.principal;
  const moves = made
    .filter(({ row }) => row.poolId)
    .map(({ row }) => ({
      id: newId("poolMove"),
      tenantId,
      poolId: String(row.poolId),
      object: job.object as "lead",
      recordId: row.id,
      direction: "in" as const,
      reason: "imported" as const,
      by: userId,
      at: now(),
    }));
  await insertPoolMoves(asking.tx, moves);
  return made;
}

/** Records that the file gives to others go to them; whose customer a contact is at, it stays. */
async function giveAll(
  asking: Asking,
  judging: Judging,
  rows: readonly Evaluation[],
  changed: readonly Changed[],
): Promise<Changed[]> {
  const { object, job } = judging;
  const moved = changed.flatMap(({ row }, index) => {
    const owner = rows[index]?.read.owner;
    return owner && owner !== row.ownerId && !row.customerId ? [{ id: row.id, owner }] : [];
  });
  const groups = [...groupBy(moved, ({ owner }) => owner)];
  const given: Changed[] = [];
  for (const [owner, records] of groups) {
    requireRight(asking.context, object.rights.give);
    const to = placeOfPerson(judging, owner);
    const refs = records.map(({ id }) => ({ id }));
    const also = object.pooled ? { poolId: null } : {};
    given.push(
      ...(await transferRecords(asking, object.records, { records: refs, to, reason: job.fileName, also })),
    );
  }
  return given;
}

async function updateAll(asking: Asking, judging: Judging, rows: readonly Evaluation[]): Promise<Changed[]> {
  const { object, job } = judging;
  const ids = rows.map(({ target }) => String(target));
  const held = new Map(
    (await findRecords(asking.tx, object.records, ids, { lock: true })).map((row) => [row.id, row]),
  );
  const edits = rows.map(({ read, target }) => {
    const row = held.get(String(target));
    if (!row) throw new AppError("conflict", `${target} is gone`, { reason: "record_not_found" });
    const given = changesOf(withRemarks(read, object, row), job.options);
    const added = [...((given.tags ?? []) as string[]), ...job.options.tags];
    const tags = added.length > 0 && { tags: [...new Set([...((row.tags ?? []) as string[]), ...added])] };
    const set = columnsOf(asking, object.records, { ...given, ...tags }, row);
    return { row, set, why: whyTagged(judging) };
  });
  await requireReferences(asking, object.records, edits);
  const changed = await changeRecords(asking, object.records, edits, "update");
  const given = new Map((await giveAll(asking, judging, rows, changed)).map((each) => [each.row.id, each]));
  return changed.map((each) => {
    const gift = given.get(each.row.id);
    if (!gift) return each;
    const change = { ...gift.change, before: each.change.before };
    return { ...gift, before: each.before, change, touched: true };
  });
}

/** Writes rows that are ready, each kind of write in one go. Returns what was written, by row. */
export async function writeRows(
  asking: Asking,
  judging: Judging,
  rows: readonly Evaluation[],
): Promise<Map<Evaluation, Wrote>> {
  const { object } = judging;
  const entries = new Map<Entry, Evaluation>(rows.map((row) => [row.read, row]));
  const placeOf = (owner: string) => placeOfPerson(judging, owner);
  const along = (await object.prepare?.(asking, [...entries.keys()], placeOf)) ?? new Map<Entry, Changed>();
  const creates = rows.filter(({ op }) => op === "create");
  const updates = rows.filter(({ op }) => op === "update");
  if (creates.length > 0) requireRight(asking.context, object.rights.create);
  if (updates.length > 0) requireRight(asking.context, object.rights.update);
  if (creates.some(({ read }) => read.owner && read.owner !== asking.context.principal.userId))
    requireRight(asking.context, object.rights.give);
  if (object.verbs) return writeByVerbs(asking, judging, rows, { verbs: object.verbs, along });
  const made = creates.length > 0 ? await createAll(asking, judging, creates) : [];
  const changed = updates.length > 0 ? await updateAll(asking, judging, updates) : [];
  await object.afterwards?.(asking, [...made, ...changed]);
  const order = [...creates, ...updates];
  return new Map(
    [...made, ...changed].flatMap((each, index) => {
      const row = order[index];
      return row ? [[row, { changed: each, along: along.get(row.read) ?? null }] as const] : [];
    }),
  );
}
