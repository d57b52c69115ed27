import { AppError } from "#lib/platform/errors.ts";

/** Refuses a change made against an older state than the kept one. */
export function requireVersion(row: { id: string; version: number }, version: number | undefined): void {
  if (version === undefined || version === row.version) return;
  throw new AppError("conflict", `${row.id} was changed meanwhile`, { reason: "setting_edited_since" });
}
