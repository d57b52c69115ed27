import "server-only";
import { headers } from "next/headers";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { contextOf, login, resolveSession, revokeSessions } from "#lib/domains/identity/index.ts";
import { env } from "#lib/platform/env.ts";
import { AppError } from "#lib/platform/errors.ts";
import { log } from "#lib/platform/log.ts";
import { sessionCookieName } from "#lib/platform/session-cookie.ts";

type Given = Record<"email" | "password", string> | undefined;

/** Why a login failed, as the code the login page knows. */
function failureCode(error: unknown): string {
  if (error instanceof AppError && error.options.reason) return error.options.reason;
  log().error({ err: error }, "login failed");
  return "unavailable";
}

async function authorize(given: Given) {
  const sent = await headers();
  try {
    const { sid, userId } = await login({
      email: given?.email ?? "",
      password: given?.password ?? "",
      address: sent.get("x-client-address") ?? "unknown",
      userAgent: sent.get("user-agent") ?? "",
    });
    return { id: userId, sid };
  } catch (error) {
    throw new Error(failureCode(error));
  }
}

async function endSession(sid: unknown): Promise<void> {
  const session = typeof sid === "string" ? await resolveSession(sid) : undefined;
  if (!session) return;
  await revokeSessions(contextOf(session.principal, { kind: "page" }), { sessionIds: [session.sessionId] });
}

/** NextAuth with email and password; its cookie carries a session id and nothing else. */
export function authOptions(): NextAuthOptions {
  const secure = env().APP_URL.startsWith("https:");
  return {
    secret: env().AUTH_SECRET,
    session: { strategy: "jwt", maxAge: 7 * 86_400 },
    pages: { signIn: "/login", error: "/login" },
    providers: [
      Credentials({
        credentials: { email: {}, password: {} },
        authorize: (given) => authorize(given as Given),
      }),
    ],
    cookies: {
      sessionToken: {
        name: sessionCookieName(),
        options: { httpOnly: true, sameSite: "lax", path: "/", secure },
      },
    },
    callbacks: {
      jwt: ({ token, user }) => (user && "sid" in user ? { sid: user.sid } : { sid: token.sid }),
      // Nothing about the person goes to the browser this way; pages read the session row.
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: { signOut: ({ token }) => endSession(token?.sid) },
  };
}
