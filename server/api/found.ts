import { AppError } from "#lib/platform/errors.ts";

/** The record, or `not_found` with its reason. */
export function found<T>(record: T | null | undefined, reason: string): T {
  if (record === null || record === undefined) throw new AppError("not_found", reason, { reason });
  return record;
}
