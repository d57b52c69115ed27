import { AppError } from "#lib/platform/errors.ts";

/** A file that is not read, with the sentence that says what to do. */
export function refuse(
  reason: string,
  log: string,
  params: Record<string, string | number> = {},
  cause?: unknown,
): AppError {
  // Never `limit`: whoever waits and sends the same file again is refused again.
  return new AppError("invalid", log, { reason, params, ...(cause === undefined ? {} : { cause }) });
}
