import type { Tx } from "#db/client.ts";
import type { Context } from "#lib/platform/context.ts";
import { log } from "#lib/platform/log.ts";
import { afterCommit } from "#lib/platform/with-actor.ts";
import { movePosition } from "./index-repository.ts";
import { keepUp } from "./indexing/keep-up.ts";

/** Search hears of changed documents when the transaction commits. Should that fail, the next search makes up for it. */
export function tellSearch(tx: Tx, context: Context, ids: string[]): void {
  if (ids.length === 0) return;
  movePosition(tx, context.principal.tenantId, ids);
  afterCommit(tx, () => {
    keepUp(context).catch((error) => log().warn({ err: error }, "the knowledge index waits"));
  });
}
