import type { Tx } from "#db/client.ts";
import type { Context } from "../context.ts";
import type { Asking } from "./asking.ts";
import { loadCustomFields } from "./load-custom-fields.ts";

/** The call of a verb or query with the tenant's own fields of the object. */
export async function askRecords(call: { tx: Tx; context: Context }, object: string): Promise<Asking> {
  return { tx: call.tx, context: call.context, custom: await loadCustomFields(call.tx, object) };
}
