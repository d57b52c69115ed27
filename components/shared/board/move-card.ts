import type { RecordDto } from "#lib/platform/records/contract.ts";

export type CardColumn = {
  items: readonly RecordDto[];
  nextCursor: string | null;
  state: "loading" | "idle" | "busy" | "failed";
  /** Moved in and out since the server has counted. */
  shift: number;
};
export type CardColumns = ReadonlyMap<string, CardColumn>;

/** The column a card is in. */
export function columnOfCard(columns: CardColumns, id: string): string | null {
  for (const [key, column] of columns) if (column.items.some((card) => card.id === id)) return key;
  return null;
}

/** The card taken out of its column and put into another, at a place from the top. */
export function moveCard(columns: CardColumns, id: string, to: string, at = 0): CardColumns {
  const from = columnOfCard(columns, id);
  const source = from === null ? undefined : columns.get(from);
  const target = columns.get(to);
  const card = source?.items.find((known) => known.id === id);
  if (from === null || from === to || !source || !target || !card) return columns;
  const items = [...target.items.slice(0, at), card, ...target.items.slice(at)];
  return new Map(columns)
    .set(from, { ...source, items: source.items.filter((known) => known.id !== id), shift: source.shift - 1 })
    .set(to, { ...target, items, shift: target.shift + 1 });
}

/** The place of a card in its column. */
export function placeOf(columns: CardColumns, id: string): number {
  const key = columnOfCard(columns, id);
  return key === null ? 0 : (columns.get(key)?.items.findIndex((card) => card.id === id) ?? 0);
}
