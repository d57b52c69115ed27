import { listLeadNames } from "#lib/domains/leads/index.ts";
import { hasRight } from "#lib/platform/access.ts";
import type { Context } from "#lib/platform/context.ts";

export type KnownNames = { customers: string[]; contacts: string[] };

const none: KnownNames = { customers: [], contacts: [] };
/** Names in focus are known at once; those that others just added may take this long. */
const freshMs = 5_000;
const mostPeople = 500;
const cache = new Map<string, { at: number; names: KnownNames }>();

function equal(left: string[], right: string[]): boolean {
  return left.length === right.length && left.every((name, index) => name === right[index]);
}

/** The names of records that this person may see. The same arrays come back while they are fresh: indexes hang on them. */
export async function knownNames(context: Context): Promise<KnownNames> {
  if (!hasRight(context, "lead.read")) return none;
  const { userId } = context.principal;
  const kept = cache.get(userId);
  if (kept && Date.now() - kept.at < freshMs) return kept.names;
  const { companies, contacts } = await listLeadNames(context, {});
  const same =
    kept !== undefined && equal(kept.names.customers, companies) && equal(kept.names.contacts, contacts);
  const names = same ? kept.names : { customers: companies, contacts };
  if (cache.size >= mostPeople) cache.clear();
  cache.set(userId, { at: Date.now(), names });
  return names;
}
