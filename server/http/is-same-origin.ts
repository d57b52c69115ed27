import type { IncomingMessage } from "node:http";

const safe = new Set(["GET", "HEAD", "OPTIONS"]);

function hostOf(origin: string): string | undefined {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
}

/**
 * Whether a request may change something: from our own pages, or by a client that shows a key and no cookie.
 * A cookie alone, without an origin that is ours, could be another site's doing.
 */
export function isSameOrigin(request: IncomingMessage): boolean {
  if (safe.has(request.method ?? "GET")) return true;
  const { origin, host, cookie, authorization } = request.headers;
  if (origin !== undefined) return hostOf(origin) === host;
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") return false;
  return cookie === undefined || authorization !== undefined;
}
