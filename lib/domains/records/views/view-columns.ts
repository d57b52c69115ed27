import type { ViewColumn } from "../contract.ts";

/** Columns as they are kept: a field's name, and its width behind a colon. */
export const keptColumns = (columns: readonly ViewColumn[]): string[] =>
  columns.map(({ field, width }) => (width === undefined ? field : `${field}:${width}`));

export function readColumns(kept: readonly string[]): ViewColumn[] {
  return kept.map((text) => {
    const [field = "", width] = text.split(":");
    return width ? { field, width: Number(width) } : { field };
  });
}
