import type { Tx } from "#db/client.ts";
import type { Context } from "../context.ts";
import type { Asking } from "./asking.ts";
import { loadCustomFields } from "./load-custom-fields.ts";
import { loadFiscalStart } from "./load-fiscal-start.ts";

/** The call of a verb or query with the tenant's own fields of the object and the beginning of its year. */
export async function askRecords(call: { tx: Tx; context: Context }, object: string): Promise<Asking> {
  const [custom, fiscalStart] = await Promise.all([
    loadCustomFields(call.tx, object),
    loadFiscalStart(call.tx),
  ]);
  return { tx: call.tx, context: call.context, custom, fiscalStart };
}
