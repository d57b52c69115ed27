import { AppError, type ErrorCode } from "#lib/platform/errors.ts";

/** A file that is not read, with the sentence that says what to do. */
export function refuse(
  reason: string,
  log: string,
  params: Record<string, string | number> = {},
  cause?: unknown,
): AppError {
  const code: ErrorCode = reason.startsWith("import_too_") ? "limit" : "invalid";
  return new AppError(code, log, { reason, params, ...(cause === undefined ? {} : { cause }) });
}
