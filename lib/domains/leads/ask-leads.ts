import type { Tx } from "#db/client.ts";
import type { Context } from "#lib/platform/context.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import type { Asking } from "#lib/platform/records/asking.ts";

/**
 * The call with the tenant's own fields of leads. Which fields are shown and written follows the person alone: the
 * mandate of an agent, which every verb has asked for before, says what it may do and not what it may know.
 */
export function askLeads({ tx, context }: { tx: Tx; context: Context }): Promise<Asking> {
  const { mandate: _asked, ...person } = context;
  return askRecords({ tx, context: person }, "lead");
}
