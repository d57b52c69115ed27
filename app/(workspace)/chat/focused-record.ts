import { query } from "#app/_server/query.ts";
import { requireSession } from "#app/_server/session.ts";
import { readLead } from "#app/(workspace)/leads/read-lead.ts";
import { getContact, getCustomer } from "#lib/domains/customers/index.ts";
import { getOpportunity } from "#lib/domains/opportunities/index.ts";
import { getProduct } from "#lib/domains/products/index.ts";
import type { RecordObject } from "#lib/domains/records/contract.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";

type Read = (id: string) => Promise<unknown>;
type Focused = { object: RecordObject; record: RecordDto & { name: string } };

const readers: Partial<Record<RecordObject, Read>> = {
  customer: (id) => query(getCustomer, { id }),
  contact: (id) => query(getContact, { id }),
  lead: readLead,
  opportunity: (id) => query(getOpportunity, { id }),
  product: (id) => query(getProduct, { id }),
};

/** A record that a talk can be about, with its name; null for one that the person may not read. */
export async function focusedRecord(type: string, id: string): Promise<Focused | null> {
  const { rights } = await requireSession();
  const [object, read] =
    (Object.entries(readers) as [RecordObject, Read][]).find(([of]) => of === type) ?? [];
  if (!object || !read || !rights.includes(`${object}.read`)) return null;
  const record = (await read(id)) as RecordDto | null;
  return record && { object, record: { ...record, name: String(record.name ?? record.id) } };
}
