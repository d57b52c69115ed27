import { withActor } from "#lib/platform/with-actor.ts";
import { searchVersion } from "../contract.ts";
import { readSearchVersion, writeSearchVersion } from "../setting-repository.ts";
import { systemContexts } from "../system-contexts.ts";
import { rebuildSearch } from "./rebuild-search.ts";

/** Rebuilds the search of companies whose records were read by older rules, or never. How many that were. */
export async function keepSearch(signal?: AbortSignal): Promise<number> {
  let rebuilt = 0;
  for (const context of await systemContexts("search")) {
    const version = await withActor(context, readSearchVersion, { reads: true });
    if (version === searchVersion) continue;
    await rebuildSearch(context, signal ? { signal } : {});
    if (signal?.aborted) break;
    await withActor(context, (tx) => writeSearchVersion(tx, searchVersion));
    rebuilt += 1;
  }
  return rebuilt;
}
