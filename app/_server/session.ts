import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { SessionView } from "#lib/domains/identity/contract.ts";
import { contextOf, type ResolvedSession, resolveSession } from "#lib/domains/identity/index.ts";
import type { Context } from "#lib/platform/context.ts";
import { readSessionId } from "#lib/platform/session-cookie.ts";

const resolve = cache(async (): Promise<ResolvedSession | undefined> => {
  const sid = await readSessionId((await cookies()).toString());
  return sid ? resolveSession(sid) : undefined;
});

/** Who is logged in, read from the session row on each request; null for nobody. */
export async function getSession(): Promise<SessionView | null> {
  return (await resolve())?.view ?? null;
}

/** Who is logged in, or the login page. */
export async function requireSession(): Promise<SessionView> {
  const session = await getSession();
  if (!session) redirect("/login");
  return session;
}

/** The context in which the page's person acts; undefined when nobody is logged in. */
export async function pageContext(): Promise<Context | undefined> {
  const session = await resolve();
  if (!session) return undefined;
  const requestId = (await headers()).get("x-request-id") ?? undefined;
  return contextOf(session.principal, { kind: "page" }, requestId);
}
