import { inArray, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { customerRecords } from "#lib/domains/customers/index.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";
import type { Definition, Row } from "#lib/platform/records/define-records.ts";

const traits = {
  customerIndustry: "industry",
  customerRegion: "region",
  customerCity: "city",
  customerSize: "size",
  customerLevel: "level",
} as const;

/** What the customer of a deal is, as fields of the deal: filters and figures can be told by it. */
export const customerTraits: NonNullable<Definition<Row>["derived"]> = Object.fromEntries(
  Object.entries(traits).map(([name, key]) => {
    const { id, [key]: trait } = customerRecords.columns;
    const read = sql`select ${trait} from ${customerRecords.table} where ${id}`;
    return [name, { storage: "text", read: (deal) => sql`(${read} = ${deal.customerId})` }];
  }),
);

/** The deals with what their customers are, read in one go; nothing of a customer that the person may not see. */
export async function withCustomerTraits<T extends RecordDto>(tx: Tx, deals: T[]): Promise<T[]> {
  const ids = [...new Set(deals.map(({ customer }) => (customer as { id: string }).id))];
  if (ids.length === 0) return deals;
  const { table, columns } = customerRecords;
  const { id, industry, region, city, size, level } = columns;
  if (!id || !industry || !region || !city || !size || !level) return deals;
  const rows = await tx
    .select({
      id,
      customerIndustry: industry,
      customerRegion: region,
      customerCity: city,
      customerSize: size,
      customerLevel: level,
    })
    .from(table)
    .where(inArray(id, ids));
  const known = new Map(rows.map(({ id: of, ...rest }) => [of, rest]));
  return deals.map((deal) => ({ ...deal, ...known.get((deal.customer as { id: string }).id) }));
}
