import { resolveApiKey, resolveSession } from "#lib/domains/identity/index.ts";
import type { Principal } from "#lib/platform/context.ts";
import { AppError } from "#lib/platform/errors.ts";
import { readSessionId } from "#lib/platform/session-cookie.ts";
import type { ApiRequest } from "./api-request.ts";

/** Who asks, by key or by session. Throws `unauthenticated` for nobody. */
export async function principalOf(request: ApiRequest): Promise<Principal> {
  const bearer = /^Bearer\s+(\S+)$/i.exec(request.header("authorization") ?? "")?.[1];
  if (bearer) {
    const found = await resolveApiKey(bearer);
    if (!found) throw new AppError("unauthenticated", "unknown api key", { reason: "api_key_invalid" });
    return found.principal;
  }
  const sid = await readSessionId(request.header("cookie"));
  const session = sid ? await resolveSession(sid) : undefined;
  if (!session) {
    throw new AppError("unauthenticated", "no session", {
      reason: sid ? "session_ended" : "unauthenticated",
    });
  }
  return session.principal;
}
