import { listColleagues, loadPrincipal } from "#lib/domains/identity/index.ts";
import { systemContexts } from "#lib/domains/records/index.ts";
import { log } from "#lib/platform/log.ts";
import { watchPerson } from "./watch-person.ts";

type Round = { tenantId?: string; signal?: AbortSignal };

/** Speaks to everybody of what should not wait, in all companies or in one, until it is told to end; how many matters that were. */
export async function watchOver({ tenantId, signal }: Round = {}): Promise<number> {
  let begun = 0;
  for (const company of await systemContexts("watches", tenantId)) {
    const { people } = await listColleagues(company, {});
    for (const { id } of people) {
      if (signal?.aborted) return begun;
      const principal = await loadPrincipal(id);
      if (!principal) continue;
      try {
        begun += await watchPerson(principal);
      } catch (error) {
        // One person's trouble keeps nobody else from hearing of theirs; what was missed comes with the next round.
        log().warn({ err: error, userId: id }, "could not watch for a person");
      }
    }
  }
  return begun;
}
