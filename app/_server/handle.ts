import "server-only";
import { contextOf, resolveApiKey, resolveSession } from "#lib/domains/identity/index.ts";
import type { Context, Principal } from "#lib/platform/context.ts";
import { AppError } from "#lib/platform/errors.ts";
import { readSessionId } from "#lib/platform/session-cookie.ts";
import { countRequest } from "./api-limit.ts";
import { askedLocale, problem } from "./problem.ts";

const maxBodyBytes = 1_000_000;

export type ApiCall<P> = {
  context: Context;
  params: P;
  url: URL;
  request: Request;
  /** The parsed JSON body. Throws `invalid` when it is not JSON or too large. */
  body: () => Promise<unknown>;
  /** The caller's Idempotency-Key, ready to be passed to a verb. */
  idempotency: { idempotencyKey?: string };
};
type RouteProps<P> = { params: Promise<P> };

async function principalOf(request: Request): Promise<Principal> {
  const bearer = /^Bearer\s+(\S+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  if (bearer) {
    const found = await resolveApiKey(bearer);
    if (!found) throw new AppError("unauthenticated", "unknown api key", { reason: "api_key_invalid" });
    return found.principal;
  }
  const sid = await readSessionId(request.headers.get("cookie") ?? undefined);
  const session = sid ? await resolveSession(sid) : undefined;
  if (!session)
    throw new AppError("unauthenticated", "no session", {
      reason: sid ? "session_ended" : "unauthenticated",
    });
  return session.principal;
}

async function readBody(request: Request): Promise<unknown> {
  const text = await request.text();
  if (text.length > maxBodyBytes) {
    throw new AppError("invalid", "body too large", { reason: "api_body_size" });
  }
  if (text === "") return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError("invalid", "body is not JSON", { reason: "malformed" });
  }
}

/** A body can be read but once; who asks again gets the same. */
function onceOnly<T>(read: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | undefined;
  return () => {
    kept ??= read();
    return kept;
  };
}

function idempotencyOf(request: Request): { idempotencyKey?: string } {
  const key = request.headers.get("idempotency-key");
  if (!key) return {};
  if (key.length > 255) {
    throw new AppError("invalid", "idempotency key too long", { reason: "api_idempotency_key" });
  }
  return { idempotencyKey: `api:${key}` };
}

function withHeaders(response: Response, headers: Record<string, string>): Response {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

/** Makes a route handler: person by key or session, limit, one call, JSON or problem details. */
export function handle<P = Record<string, never>>(
  answer: (call: ApiCall<P>) => Promise<unknown>,
  options: { status?: number } = {},
) {
  return async (request: Request, props: RouteProps<P>): Promise<Response> => {
    let locale = askedLocale(request);
    let limits: Record<string, string> = {};
    try {
      const principal = await principalOf(request);
      locale = principal.locale;
      const { headers, retryAfterSeconds } = await countRequest(principal.userId);
      limits = headers;
      if (retryAfterSeconds) throw new AppError("limit", "too many requests", { retryAfterSeconds });
      const context = contextOf(principal, { kind: "api" }, request.headers.get("x-request-id") ?? undefined);
      const result = await answer({
        context,
        params: await props.params,
        url: new URL(request.url),
        request,
        body: onceOnly(() => readBody(request)),
        idempotency: idempotencyOf(request),
      });
      if (result instanceof Response) return withHeaders(result, limits);
      return Response.json(result, {
        status: options.status ?? 200,
        headers: { ...limits, "cache-control": "no-store" },
      });
    } catch (error) {
      return problem(error, request, locale, limits);
    }
  };
}
