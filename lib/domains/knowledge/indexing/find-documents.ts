import type { Context } from "#lib/platform/context.ts";
import type { Found, Lookup } from "./index-messages.ts";
import { indexFile, indexThreads } from "./index-threads.ts";

/** Searches the tenant's index; undefined when it has not come as far as the lookup asks for. */
export async function findDocuments(context: Context, lookup: Lookup): Promise<Found | undefined> {
  const file = indexFile(context.principal.tenantId);
  const reply = await indexThreads().reading.ask(file, { kind: "search", ...lookup });
  if (reply.kind === "found") return reply.found;
  if (reply.kind === "behind") return undefined;
  throw new Error(`the index answered ${reply.kind}`);
}
