import type { DatabaseSync } from "node:sqlite";
import { CANDIDATE, type Candidate, type Condition } from "./find-candidates.ts";

/** Passages by their ids, those that meet the conditions, which are asked in the same query. */
export function findChunks(database: DatabaseSync, chunks: string[], conditions: Condition[]): Candidate[] {
  if (chunks.length === 0) return [];
  const where = conditions.map(({ sql }) => ` and (${sql})`).join("");
  const rows = database
    .prepare(
      `select ${CANDIDATE} from chunks c join documents d on d.id = c.document
       where c.chunk in (select value from json_each(?))${where}`,
    )
    .all(JSON.stringify(chunks), ...conditions.flatMap(({ values }) => values));
  return rows as Candidate[];
}
