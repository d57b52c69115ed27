import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { namesOfPeople } from "#lib/domains/identity/index.ts";
import type { Context } from "#lib/platform/context.ts";
import { AppError } from "#lib/platform/errors.ts";
import { query } from "#lib/platform/query.ts";
import { type PoolMoveItem, pooledObjects, poolHistoryInput } from "../contract.ts";
import { type MoveRow, selectMoves } from "../move-repository.ts";
import { namesOfRecords } from "../names-of-records.ts";
import { mayReadAnyPooled } from "../policy.ts";
import { namesOfPools } from "../pool-repository.ts";
import { requirePool } from "../require-pool.ts";

const place = z.object({ at: z.iso.datetime(), id: z.string().max(64) });

const encode = ({ at, id }: MoveRow): string =>
  Buffer.from(JSON.stringify({ at: at.toISOString(), id })).toString("base64url");

function decode(cursor: string | undefined): { at: Date; id: string } | undefined {
  if (!cursor) return undefined;
  try {
    const { at, id } = place.parse(JSON.parse(Buffer.from(cursor, "base64url").toString()));
    return { at: new Date(at), id };
  } catch (cause) {
    throw new AppError("invalid", "unreadable cursor", { reason: "cursor_invalid", cause });
  }
}

type Call = { tx: Tx; context: Context };

async function present({ tx, context }: Call, rows: MoveRow[]): Promise<PoolMoveItem[]> {
  const people = rows.flatMap(({ ownerId, by }) => [ownerId, by]).filter((id) => id !== null);
  const ids = (object: string) => rows.filter((row) => row.object === object).map((row) => row.recordId);
  const [users, pools, ...records] = await Promise.all([
    namesOfPeople(tx, [...new Set(people)]),
    namesOfPools(tx, [...new Set(rows.map(({ poolId }) => poolId))]),
    ...pooledObjects.map((object) => namesOfRecords({ tx, context }, object, ids(object))),
  ]);
  const titles = new Map(records.flatMap((names) => [...names]));
  const person = (id: string | null) => (id === null ? null : { id, name: users.get(id) ?? "" });
  return rows.map(({ id, poolId, recordId, object, direction, reason, ownerId, ruleName, note, by, at }) => ({
    ...{ id, direction, reason, rule: ruleName, note },
    pool: { id: poolId, name: pools.get(poolId) ?? "" },
    record: { id: recordId, object, name: titles.get(recordId) ?? "" },
    owner: person(ownerId),
    by: person(by),
    at: at.toISOString(),
  }));
}

/** The ways into and out of a pool, or those of one record, the newest first. A record out of sight has no name. */
export const poolHistory = query({
  name: "pool.history",
  input: poolHistoryInput,
  access: mayReadAnyPooled,
  run: async ({ tx, context, input: { pool, record, cursor, limit } }) => {
    if (pool) await requirePool({ tx, context }, pool);
    const rows = await selectMoves(tx, { pool, record }, { after: decode(cursor), limit });
    const page = rows.slice(0, limit);
    const [first] = page;
    // What became of one record is told to who sees the record.
    if (record && first && !(await namesOfRecords({ tx, context }, first.object, [record])).has(record)) {
      return { items: [], nextCursor: null };
    }
    const last = page.at(-1);
    const nextCursor = rows.length > limit && last ? encode(last) : null;
    return { items: await present({ tx, context }, page), nextCursor };
  },
});
