import { query } from "#app/_server/query.ts";
import { requireSession } from "#app/_server/session.ts";
import { findDealRefs } from "#app/(workspace)/opportunities/find-deal-refs.ts";
import { searchRecords } from "#app/(workspace)/search-records.ts";
import type { Ref } from "#components/shared/fields/record-sources.tsx";
import { listContacts, listCustomers } from "#lib/domains/customers/index.ts";
import { listPools } from "#lib/domains/pools/index.ts";
import type { RecordPage, RecordQuery } from "#lib/platform/records/contract.ts";

const lists: Record<string, (input: RecordQuery) => Promise<RecordPage>> = {
  customer: (input) => query(listCustomers, input),
  contact: (input) => query(listContacts, input),
};
const searched = ["customer", "contact", "lead", "opportunity"] as const;

async function findPools(q: string): Promise<Ref[]> {
  const { items } = await query(listPools, {});
  return items.filter(({ name }) => name.includes(q)).map(({ id, name }) => ({ id, name }));
}

/** Records of an object by words; the newest without words. Of kinds that the person may not read, none. */
export async function findRefs(object: string, q: string): Promise<Ref[]> {
  const { rights } = await requireSession();
  if (object === "pool") return findPools(q.trim());
  const kind = searched.find((known) => known === object);
  if (kind && !rights.includes(`${kind}.read`)) return [];
  if (kind && q.trim()) return searchRecords(q, [kind], 20);
  const list = lists[object];
  if (!list) return (await findDealRefs(object, q)) ?? [];
  const { items } = await list({ limit: 20 });
  return items.map(({ id, name }) => ({ id, name: String(name ?? "") }));
}
