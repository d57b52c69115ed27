import { setTimeout as sleep } from "node:timers/promises";
import type { Context } from "#lib/platform/context.ts";
import { log } from "#lib/platform/log.ts";
import { keepUp } from "./keep-up.ts";

/** How long a search waits for an index that is behind, before it takes what is there. */
const patienceMs = 15_000;
const restMs = 200;

/** Waits until the tenant's index has caught up; false once nobody should wait any longer. */
export async function waitForIndex(context: Context, since: number): Promise<boolean> {
  const left = since + patienceMs - performance.now();
  if (left <= 0) return false;
  await Promise.race([keepUp(context), sleep(left, undefined, { ref: false })]).catch((error) => {
    log().warn({ err: error }, "the knowledge index cannot keep up");
    return sleep(restMs);
  });
  return true;
}
