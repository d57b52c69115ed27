import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { isApiAddress } from "./is-api-address.ts";

function policy(nonce: string, host: string, dev: boolean): string {
  // The development bundler evaluates code.
  const script = `'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`;
  return [
    "default-src 'self'",
    `script-src ${script}`,
    dev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self' ws://${host} wss://${host}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "manifest-src 'self'",
    "worker-src 'self'",
  ].join("; ");
}

function pagePolicy(request: IncomingMessage, dev: boolean): string {
  const nonce = randomBytes(16).toString("base64");
  const host = (request.headers.host ?? "localhost").replace(/[^\w.:[\]-]/g, "");
  const value = policy(nonce, host, dev);
  request.headers["content-security-policy"] = value;
  request.headers["x-nonce"] = nonce;
  return value;
}

/** What the API answers is data: nothing in it runs, and no page frames it. */
const dataPolicy = "default-src 'none'; frame-ancestors 'none'";

/** Sets the headers of every answer before Next sees it (later ones are dropped), and hands Next the nonce. */
export function setSecurityHeaders(request: IncomingMessage, response: ServerResponse, dev: boolean): void {
  const value = isApiAddress(request.url) ? dataPolicy : pagePolicy(request, dev);
  response.setHeader("Content-Security-Policy", value);
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
  response.setHeader("X-Frame-Options", "DENY");
  response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(self)");
}
