import { z } from "zod";
import { pooledObjects } from "#lib/domains/pools/contract.ts";
import { listPools, returnToPool } from "#lib/domains/pools/index.ts";
import type { Context } from "#lib/platform/context.ts";
import { AppError } from "#lib/platform/errors.ts";
import { asksWhenMany, proposeMany, recordRefs, writtenMany } from "../records/many.ts";
import { isNamed } from "../records/record-words.ts";
import { defineTool } from "../tool.ts";

const input = z.object({
  object: z.enum(pooledObjects),
  records: recordRefs,
  pool: z.string().max(64).optional().describe("Id of the pool; the only one there is when absent"),
  reason: z.string().min(1).max(300).describe("Why they are given up"),
});
type Given = z.output<typeof input>;

/** The pool that is meant. Throws when there is none, or when several would do and none was named. */
async function poolOf(context: Context, { object, pool }: Given): Promise<{ id: string; name: string }> {
  const { items } = await listPools(context, { object });
  const fitting = items.filter(({ id, active }) => (pool ? id === pool : active));
  const [only, ...more] = fitting;
  if (only && more.length === 0) return only;
  throw new AppError(only ? "precondition" : "not_found", "no single pool", {
    reason: only ? "pool_not_named" : "pool_not_found",
    params: { names: fitting.map(({ name }) => name).join("、") },
  });
}

export const poolRelease = defineTool({
  name: "pool_release",
  description: "Give leads or customers up to a public pool, with the reason.",
  risk: "write",
  right: "pool.return",
  input,
  card: "record_table",
  asks: asksWhenMany,
  async run(given, env) {
    const { object, records, reason } = given;
    const pool = await poolOf(env.context, given);
    await env.once((context) => returnToPool(context, { object, records, pool: pool.id, reason }));
    const ids = records.map(({ id }) => id);
    return writtenMany(env, {
      object,
      ids,
      op: "update",
      output: { pool: { id: pool.id, name: pool.name } },
    });
  },
  async propose(given, env) {
    const pool = await poolOf(env.context, given);
    return proposeMany(env, given, {
      ...given,
      title: "release",
      words: { name: pool.name },
      line: (record) => ({ before: isNamed(record.owner) ? record.owner.name : null, after: pool.name }),
    });
  },
});
