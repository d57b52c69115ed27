import { writeAudit } from "./audit-writer.ts";
import type { Context } from "./context.ts";
import { withActor } from "./with-actor.ts";

/** What was refused, and why: the code of the error with its reason. */
export type Refusal = { action: string; code: string; reason: string | null };

/** Keeps in the audit what somebody tried and might not; in a transaction of its own, for the refused one is rolled back. */
export async function noteRefusal(context: Context, { action, code, reason }: Refusal): Promise<void> {
  const { tx: _joined, ...own } = context;
  await withActor(own, async (tx) =>
    writeAudit(tx, own, { action, decision: "refused", details: { code, reason } }),
  );
}
