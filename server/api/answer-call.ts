import { contextOf } from "#lib/domains/identity/index.ts";
import { AppError } from "#lib/platform/errors.ts";
import { Answer, jsonAnswer } from "./answer.ts";
import type { ApiRequest } from "./api-request.ts";
import { countRequest } from "./count-request.ts";
import type { Endpoint, PathParams } from "./endpoint.ts";
import { principalOf } from "./principal-of.ts";
import { askedLocale, problem } from "./problem.ts";
import { readBytes } from "./read-bytes.ts";

const mostBytes = 1_000_000;

async function readBody(request: ApiRequest, most = mostBytes): Promise<unknown> {
  const text = (await readBytes(request, most, "api_body_size")).toString();
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

function idempotencyOf(request: ApiRequest): { idempotencyKey?: string } {
  const key = request.header("idempotency-key");
  if (!key) return {};
  if (key.length > 255) {
    throw new AppError("invalid", "idempotency key too long", { reason: "api_idempotency_key" });
  }
  return { idempotencyKey: `api:${key}` };
}

/** Answers with an endpoint: person by key or session, limit, one call, then JSON, a file, or problem details. */
export async function answerCall(
  endpoint: Endpoint,
  request: ApiRequest,
  params: PathParams,
): Promise<Answer> {
  let locale = askedLocale(request);
  let limits: Record<string, string> = {};
  try {
    const principal = await principalOf(request);
    locale = principal.locale;
    const { headers, retryAfterSeconds } = await countRequest(principal.userId);
    limits = headers;
    if (retryAfterSeconds) throw new AppError("limit", "too many requests", { retryAfterSeconds });
    const result = await endpoint.run({
      context: contextOf(principal, { kind: "api" }, request.header("x-request-id")),
      params,
      query: request.query,
      request,
      body: onceOnly(() => readBody(request, endpoint.mostBodyBytes)),
      idempotency: idempotencyOf(request),
    });
    if (result instanceof Answer)
      return new Answer(result.body, { ...result.headers, ...limits }, result.status);
    return jsonAnswer(result, endpoint.status, limits);
  } catch (error) {
    return problem(error, request, locale, limits);
  }
}
