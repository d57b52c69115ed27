import type { SQL } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { Context } from "../context.ts";
import type { RecordPage } from "./contract.ts";
import type { Records, Row } from "./define-records.ts";
import { type ListQuery, listRecords } from "./list-records.ts";
import { loadCustomFields } from "./load-custom-fields.ts";
import { loadFiscalStart } from "./load-fiscal-start.ts";
import { presentRecords } from "./present-records.ts";

/** A page of records as it leaves the server. The tenant's own fields are read ahead where the question needs none of them. */
export async function pageOf<R extends Row>(
  call: { tx: Tx; context: Context },
  records: Records<R>,
  query: ListQuery,
  also?: SQL,
): Promise<RecordPage> {
  const { tx, context } = call;
  const loading = loadCustomFields(tx, records.object);
  const asked = JSON.stringify([query.filter, query.sort]);
  const starting = asked.includes('"within"') ? loadFiscalStart(tx) : 1;
  const custom = asked.includes('"custom.') ? await loading : [];
  const fiscalStart = await starting;
  const [own, page] = await Promise.all([
    loading,
    listRecords({ tx, context, custom, fiscalStart }, records, query, also),
  ]);
  const { rows, ...rest } = page;
  return { items: await presentRecords({ tx, context, custom: own }, records, rows), ...rest };
}
