import { AppError, type AppErrorOptions, type ErrorCode } from "#lib/platform/errors.ts";
import { log } from "#lib/platform/log.ts";
import { type Locale, locales } from "#lib/platform/messages/locale.ts";
import { translate } from "#lib/platform/messages/translate.ts";
import { userText } from "#lib/platform/messages/user-text.ts";
import { type Answer, jsonAnswer } from "./answer.ts";
import type { ApiRequest } from "./api-request.ts";

const statuses: Record<ErrorCode, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  precondition: 409,
  limit: 429,
  unavailable: 503,
  timeout: 504,
  internal: 500,
};

/** Reasons that HTTP has a word of its own for. */
const statusOfReason: Record<string, number> = {
  method_not_allowed: 405,
  api_body_size: 413,
  file_size: 413,
  stage_criteria_unmet: 422,
};

/** What some refusals tell beside their reason: records that look the same, criteria that are not met. */
export type Told = AppErrorOptions & { hits?: unknown[]; criteria?: unknown[] };

/** The language of an answer to someone who is not known: what they ask for, else Chinese. */
export function askedLocale(request: ApiRequest): Locale {
  const asked = request.header("accept-language") ?? "";
  return /^en\b/i.test(asked) ? "en" : locales[0];
}

/** A failure as RFC 9457 problem details, in the person's language; what was not foreseen is logged and named by its request id. */
export function problem(
  error: unknown,
  request: ApiRequest,
  locale: Locale,
  headers: Record<string, string> = {},
): Answer {
  const known = error instanceof AppError ? error : new AppError("internal", "unexpected", { cause: error });
  const requestId = request.header("x-request-id") ?? "";
  if (known.code === "internal") log().error({ err: error, requestId }, "request failed");
  const { reason, fields, diff, retryAfterSeconds, params, hits, criteria } = known.options as Told;
  const status = statusOfReason[reason ?? ""] ?? statuses[known.code];
  const body = {
    type: `urn:huike:error:${reason ?? known.code}`,
    title: known.code,
    status,
    detail: userText(known, translate(locale)),
    code: known.code,
    ...(reason && { reason }),
    ...(params && { params }),
    ...(fields && { errors: fields }),
    ...(diff && { diff }),
    ...(hits && { hits }),
    ...(criteria && { criteria }),
    requestId,
  };
  return jsonAnswer(body, status, {
    ...headers,
    "content-type": "application/problem+json; charset=utf-8",
    ...(retryAfterSeconds && { "retry-after": String(retryAfterSeconds) }),
  });
}
