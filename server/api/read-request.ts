import type { IncomingMessage, ServerResponse } from "node:http";
import { apiBase } from "../http/is-api-address.ts";
import type { ApiRequest } from "./api-request.ts";

function whileOpen(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  if (response.destroyed) gone.abort();
  else response.once("close", () => gone.abort());
  return gone.signal;
}

/** A request of Node's server, to an address of the API, as the API sees it. */
export function readRequest(request: IncomingMessage, response: ServerResponse): ApiRequest {
  const address = request.url?.slice(apiBase.length) ?? "";
  const at = address.indexOf("?");
  const method = request.method?.toLowerCase() ?? "get";
  return {
    method: method === "head" ? "get" : method,
    path: at < 0 ? address : address.slice(0, at),
    query: new URLSearchParams(at < 0 ? "" : address.slice(at + 1)),
    header(name) {
      const value = request.headers[name];
      return Array.isArray(value) ? value.join(", ") : value;
    },
    chunks: request,
    get signal() {
      return whileOpen(response);
    },
  };
}
