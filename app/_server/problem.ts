import "server-only";
import { AppError, type ErrorCode } from "#lib/platform/errors.ts";
import { log } from "#lib/platform/log.ts";
import { type Locale, locales } from "#lib/platform/messages/locale.ts";
import { translate } from "#lib/platform/messages/translate.ts";
import { userText } from "#lib/platform/messages/user-text.ts";

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

/** The language of an answer to someone who is not known: what they ask for, else Chinese. */
export function askedLocale(request: Request): Locale {
  const asked = request.headers.get("accept-language") ?? "";
  return /^en\b/i.test(asked) ? "en" : locales[0];
}

/** A failure as RFC 9457 problem details, in the person's language; what was not foreseen is logged and named by its request id. */
export function problem(error: unknown, request: Request, locale: Locale): Response {
  const known = error instanceof AppError ? error : new AppError("internal", "unexpected", { cause: error });
  const requestId = request.headers.get("x-request-id") ?? "";
  if (known.code === "internal") log().error({ err: error, requestId }, "request failed");
  const { reason, fields, diff, retryAfterSeconds, params } = known.options;
  const body = {
    type: `urn:huike:error:${reason ?? known.code}`,
    title: known.code,
    status: statuses[known.code],
    detail: userText(known, translate(locale)),
    code: known.code,
    ...(reason && { reason }),
    ...(params && { params }),
    ...(fields && { errors: fields }),
    ...(diff && { diff }),
    requestId,
  };
  return new Response(JSON.stringify(body), {
    status: statuses[known.code],
    headers: {
      "content-type": "application/problem+json; charset=utf-8",
      "cache-control": "no-store",
      ...(retryAfterSeconds && { "retry-after": String(retryAfterSeconds) }),
    },
  });
}
