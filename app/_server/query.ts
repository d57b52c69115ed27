import "server-only";
import { redirect } from "next/navigation";
import type { Context } from "#lib/platform/context.ts";
import { pageContext } from "./session.ts";

/** Runs a domain query as the page's person; without a session, the login page. */
export async function query<I, R>(run: (context: Context, input: I) => Promise<R>, input: I): Promise<R> {
  const context = await pageContext();
  if (!context) redirect("/login");
  return run(context, input);
}
