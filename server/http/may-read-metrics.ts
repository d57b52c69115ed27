import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { env } from "#lib/platform/env.ts";

/** What a proxy adds; read as received, for they are removed from the headers that are believed. */
const PROXIED = /^(?:x-forwarded-.*|x-real-ip|forwarded|via)$/i;
const LOCAL = new Set(["127.0.0.1", "::1", "::ffff:127.0.0.1"]);

/**
 * Figures tell how much a company works. With `METRICS_TOKEN` set they need it as a bearer; without it only a caller
 * on this machine gets them, and not one that a proxy on this machine brings along.
 */
export function mayReadMetrics({ headers, rawHeaders, socket }: IncomingMessage): boolean {
  const token = env().METRICS_TOKEN;
  if (token !== undefined) return isSame(headers.authorization ?? "", `Bearer ${token}`);
  const proxied = rawHeaders.some((name, at) => at % 2 === 0 && PROXIED.test(name));
  return !proxied && LOCAL.has(socket.remoteAddress ?? "");
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [given, wanted].map((text) => createHash("sha256").update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
