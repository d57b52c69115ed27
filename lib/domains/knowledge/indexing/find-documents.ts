import { setTimeout as sleep } from "node:timers/promises";
import type { Context } from "#lib/platform/context.ts";
import { log } from "#lib/platform/log.ts";
import type { Found, Lookup } from "./index-messages.ts";
import { indexFile, indexThreads } from "./index-threads.ts";
import { keepUp } from "./keep-up.ts";

/** How long a search waits for an index that is behind, before it takes what is there. */
const patienceMs = 5_000;

async function ask(context: Context, lookup: Lookup): Promise<Found | undefined> {
  const reply = await indexThreads().reading.ask(indexFile(context.principal.tenantId), {
    kind: "search",
    ...lookup,
  });
  return reply.kind === "found" ? reply.found : undefined;
}

/** Searches the tenant's index, once it has caught up with what was committed. `behind`: it had not, in time. */
export async function findDocuments(context: Context, lookup: Lookup): Promise<Found & { behind: boolean }> {
  const until = performance.now() + patienceMs;
  for (;;) {
    const found = await ask(context, lookup);
    if (found) return { ...found, behind: false };
    const left = until - performance.now();
    if (left <= 0) break;
    await Promise.race([keepUp(context), sleep(left, undefined, { ref: false })]).catch((error) => {
      log().warn({ err: error }, "the knowledge index cannot keep up");
      return sleep(200);
    });
  }
  const found = await ask(context, { ...lookup, position: 0 });
  if (!found) throw new Error("the index gives no answer");
  return { ...found, behind: true };
}
