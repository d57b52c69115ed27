import { systemContexts } from "#lib/domains/records/index.ts";
import { indexFile, indexThreads } from "./index-threads.ts";
import { keepUp } from "./keep-up.ts";

/** Brings the index of every company up to date: those that are missing or of other tokens are built anew. */
export async function keepKnowledge(): Promise<void> {
  for (const context of await systemContexts("knowledge-index")) {
    await keepUp(context);
    await indexThreads().reading.ask(indexFile(context.principal.tenantId), { kind: "state" });
  }
}
