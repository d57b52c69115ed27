import type { IncomingMessage } from "node:http";
import { newId } from "#lib/platform/ids.ts";

// Headers that our own process or a trusted proxy sets; from a client they are forgeries.
const internal = [
  "x-middleware-subrequest",
  "content-security-policy",
  "x-nonce",
  "x-request-id",
  "x-client-address",
];
const proxied = [
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-forwarded-port",
  "forwarded",
  "x-real-ip",
];
const wellFormedId = /^[\w.-]{8,64}$/;

function clientAddress(request: IncomingMessage, trustProxy: boolean): string {
  const forwarded = trustProxy ? request.headers["x-forwarded-for"] : undefined;
  const last = typeof forwarded === "string" ? forwarded.split(",").at(-1)?.trim() : undefined;
  return last || request.socket.remoteAddress || "unknown";
}

/** Removes forged headers and notes what the app may rely on. Returns the request's id and the client's address. */
export function cleanHeaders(
  request: IncomingMessage,
  trustProxy: boolean,
): { requestId: string; address: string } {
  const given = request.headers["x-request-id"];
  const requestId = typeof given === "string" && wellFormedId.test(given) ? given : newId("request");
  const address = clientAddress(request, trustProxy);
  for (const name of internal) delete request.headers[name];
  if (!trustProxy) for (const name of proxied) delete request.headers[name];
  request.headers["x-request-id"] = requestId;
  request.headers["x-client-address"] = address;
  return { requestId, address };
}
