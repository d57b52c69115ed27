import { type ResolvedSession, resolveSession } from "#lib/domains/identity/index.ts";
import { readSessionId } from "#lib/platform/session-cookie.ts";

/** The session behind a handshake's cookie; undefined when there is none or it has ended. */
export async function authenticate(
  cookie: string | undefined,
): Promise<(ResolvedSession & { sid: string }) | undefined> {
  const sid = await readSessionId(cookie);
  const session = sid ? await resolveSession(sid) : undefined;
  return session && sid ? { ...session, sid } : undefined;
}
