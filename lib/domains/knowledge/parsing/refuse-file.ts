import { AppError } from "#lib/platform/errors.ts";

/** A file that is not read, with the sentence that says what to do. */
export function refuseFile(
  reason: string,
  log: string,
  params: Record<string, string | number> = {},
  cause?: unknown,
): AppError {
  return new AppError("invalid", log, { reason, params, ...(cause === undefined ? {} : { cause }) });
}
