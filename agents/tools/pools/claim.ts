import { z } from "zod";
import { pooledObjects } from "#lib/domains/pools/contract.ts";
import { claimFromPool } from "#lib/domains/pools/index.ts";
import { asksWhenMany, proposeMany, recordRefs, writtenMany } from "../records/many.ts";
import { defineTool } from "../tool.ts";

export const poolClaim = defineTool({
  name: "pool_claim",
  description: "Take leads or customers out of a public pool for oneself, within the pool's limits.",
  risk: "write",
  right: "pool.claim",
  input: z.object({ object: z.enum(pooledObjects), records: recordRefs }),
  card: "record_table",
  asks: asksWhenMany,
  async run({ object, records }, env) {
    await env.once((context) => claimFromPool(context, { object, records }));
    return writtenMany(env, { object, ids: records.map(({ id }) => id), op: "update" });
  },
  propose: (given, env) =>
    proposeMany(env, given, {
      ...given,
      title: "claim",
      line: () => ({ before: null, after: env.context.principal.name }),
    }),
});
