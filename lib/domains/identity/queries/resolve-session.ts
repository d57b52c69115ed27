import type { Principal } from "#lib/platform/context.ts";
import { withActor } from "#lib/platform/with-actor.ts";
import { contextOf } from "../context-of.ts";
import type { SessionView } from "../contract.ts";
import { principalOf, sessionViewOf } from "../principal-of.ts";
import { findSession, touchSession } from "../repository.ts";
import { hashSecret } from "../secrets.ts";

export type ResolvedSession = { sessionId: string; principal: Principal; view: SessionView };

const touchAfterMs = 60_000;

/** The person behind a session id, read from the row each time so that revoking works at once; undefined when it has ended. */
export async function resolveSession(sid: string): Promise<ResolvedSession | undefined> {
  const row = await findSession(hashSecret(sid));
  if (!row) return undefined;
  const principal = principalOf(row);
  if (Date.now() - new Date(row.seen_at).getTime() > touchAfterMs) {
    const context = contextOf(principal, { kind: "page" });
    await withActor(context, (tx) => touchSession(tx, row.session_id, new Date()));
  }
  return { sessionId: row.session_id, principal, view: sessionViewOf(row) };
}
