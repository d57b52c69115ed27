import type { Context } from "./context.ts";
import { claimKey, keepAnswer } from "./idempotency.ts";
import { withActor } from "./with-actor.ts";

type Call = { key: string; name: string; input: unknown };

/**
 * Does something once for a key, in one transaction: what is read there, and all verbs called there. A repeated call
 * does nothing and gets the first one's answer, which must be plain data.
 */
export function once<R>(
  context: Context,
  { key, name, input }: Call,
  run: (context: Context) => Promise<R>,
): Promise<R> {
  return withActor(context, async (tx) => {
    const joined = { ...context, tx };
    const claim = await claimKey(tx, context, { key, command: name, input });
    if (claim.replay) return claim.response as R;
    const answer = await run(joined);
    keepAnswer(tx, context, key, answer);
    return answer;
  });
}
