import { decode } from "next-auth/jwt";
import { env } from "./env.ts";

/** `__Host-` binds the cookie to this host; browsers accept it only over https. */
export function sessionCookieName(): string {
  return env().APP_URL.startsWith("https:") ? "__Host-huike.session" : "huike.session";
}

function cookieValue(header: string, name: string): string | undefined {
  const pair = header.split(";").find((each) => each.trimStart().startsWith(`${name}=`));
  return pair?.slice(pair.indexOf("=") + 1).trim();
}

/** The secret session id in a Cookie header; undefined when there is none or it is not ours. */
export async function readSessionId(cookieHeader: string | undefined): Promise<string | undefined> {
  const token = cookieHeader && cookieValue(cookieHeader, sessionCookieName());
  if (!token) return undefined;
  try {
    const claims = await decode({ token, secret: env().AUTH_SECRET });
    return typeof claims?.sid === "string" ? claims.sid : undefined;
  } catch {
    return undefined;
  }
}
