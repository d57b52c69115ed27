import { AppError } from "#lib/platform/errors.ts";
import type { ApiCall, Endpoint, Method, Reads, Told, Writes } from "./endpoint.ts";
import { ifMatch } from "./if-match.ts";
import { readQuery, shapeOf } from "./read-query.ts";

/** The body of a call as an object; nothing sent is an empty one. */
export async function bodyOf(call: ApiCall): Promise<Record<string, unknown>> {
  const given = await call.body();
  if (typeof given === "object" && given !== null && !Array.isArray(given))
    return given as Record<string, unknown>;
  throw new AppError("invalid", "the body is not an object", { reason: "api_body_object" });
}

/** A command behind an address: body, path and, where the verb knows versions, `If-Match` make its input. */
export function writes(method: Method, path: string, verb: Writes, told: Told): Endpoint {
  return {
    method,
    path,
    id: verb.commandName,
    body: verb.inputSchema,
    ...told,
    run: async (call) => {
      const version = "version" in shapeOf(verb.inputSchema) ? ifMatch(call.request) : {};
      const input = { ...version, ...(await bodyOf(call)), ...call.params };
      return verb(call.context, input as never, call.idempotency);
    },
  };
}

/** A query behind an address, asked by its parameters and path. */
export function reads(path: string, ask: Reads, told: Told): Endpoint {
  return {
    method: "get",
    path,
    id: ask.queryName,
    query: ask.inputSchema,
    ...told,
    run: ({ context, params, query }) =>
      ask(context, { ...readQuery(ask.inputSchema, query), ...params } as never),
  };
}

/** A query behind an address, asked by a body: for questions too large for an address. */
export function asks(path: string, ask: Reads, told: Told): Endpoint {
  return {
    method: "post",
    path,
    id: ask.queryName,
    asks: true,
    body: ask.inputSchema,
    ...told,
    run: async (call) => ask(call.context, { ...(await bodyOf(call)), ...call.params } as never),
  };
}
