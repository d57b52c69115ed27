import type { DatabaseSync } from "node:sqlite";

export type IndexState = {
  /** How far the index has followed the changes of its tenant. */
  position: number;
  chunks: number;
  documents: number;
  /** Characters of all texts. */
  length: number;
};

/** How far an index is and how much it holds. */
export function indexState(database: DatabaseSync): IndexState {
  const values = new Map(
    database
      .prepare("select key, value from meta")
      .all()
      .map(({ key, value }) => [String(key), Number(value)]),
  );
  const read = (key: string) => values.get(key) ?? 0;
  return {
    position: read("position"),
    chunks: read("chunks"),
    documents: read("documents"),
    length: read("length"),
  };
}
