import { createCustomer } from "#lib/domains/customers/index.ts";
import type { CreatePoolInput } from "#lib/domains/pools/contract.ts";
import { createPool, returnToPool } from "#lib/domains/pools/index.ts";
import type { Context } from "#lib/platform/context.ts";
import type { Suite } from "#tests/harness/use-suite.ts";
import { aLead } from "./lead.ts";

let made = 0;

/** A pool of the first region, whose members are both of its teams. */
export async function aPool(suite: Suite, more: Partial<CreatePoolInput> = {}): Promise<string> {
  made += 1;
  const { director, teams } = suite.company;
  const given = { object: "lead" as const, name: `线索池${made}`, team: teams.east.id };
  return (await createPool(director.context, { ...given, ...more })).id;
}

/** Leads of the person that were given up to a pool. */
export async function leadsIn(pool: string, context: Context, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let number = 0; number < count; number += 1) ids.push((await aLead(context)).id);
  const records = ids.map((id) => ({ id }));
  await returnToPool(context, { object: "lead", records, pool, reason: "跟不动了" });
  return ids;
}

/** A customer of the person. */
export async function aCustomer(context: Context, name: string): Promise<string> {
  return (await createCustomer(context, { name, phone: "02155556666", onDuplicate: "create" })).id;
}
