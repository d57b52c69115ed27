import { AppError } from "#lib/platform/errors.ts";

/** The rows that get another place. Throws unless the ids are exactly those of the rows. */
export function inNewOrder<R extends { id: string; position: number }>(
  rows: readonly R[],
  ids: readonly string[],
) {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const ordered = [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
  if (ordered.length !== rows.length || ids.length !== rows.length) {
    throw new AppError("conflict", "the list has changed", { reason: "order_incomplete" });
  }
  return ordered.flatMap((row, position) => (row.position === position ? [] : [{ row, position }]));
}
