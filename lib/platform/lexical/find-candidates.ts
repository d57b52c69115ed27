import type { DatabaseSync, SQLInputValue } from "node:sqlite";

export type Condition = { sql: string; values: SQLInputValue[] };
/** A passage that the index found, with what ranking looks at. */
export type Candidate = {
  chunk: string;
  document: string;
  no: number;
  title: string;
  heading: string;
  body: string;
  quality: number;
  /** Characters of the whole document. */
  documentLength: number;
  updatedAt: string;
};

/** What is selected of a passage `c` and its document `d`. */
export const CANDIDATE = `c.chunk, d.document, c.no, c.title, c.heading, c.body, d.quality,
  d.updated_at as "updatedAt", d.length as "documentLength"`;

/** A title says more than a heading, a heading more than the text. */
const WEIGHTS = "2.0, 1.5, 1.0";

const quoted = (term: string) => `"${term.replaceAll('"', "")}"`;

/** The best passages by the index's own BM25 that hold any of the terms and meet the conditions, which are asked in the same query. */
export function findCandidates(
  database: DatabaseSync,
  asked: { terms: string[]; conditions: Condition[]; limit: number },
): Candidate[] {
  if (asked.terms.length === 0) return [];
  const where = asked.conditions.map(({ sql }) => ` and (${sql})`).join("");
  const rows = database
    .prepare(
      `select ${CANDIDATE}
       from (
         select terms.rowid as id, bm25(terms, ${WEIGHTS}) as score
         from terms join chunks c on c.id = terms.rowid join documents d on d.id = c.document
         where terms match ?${where}
         order by score limit ?
       ) f join chunks c on c.id = f.id join documents d on d.id = c.document
       order by f.score, c.id`,
    )
    .all(
      asked.terms.map(quoted).join(" OR "),
      ...asked.conditions.flatMap(({ values }) => values),
      asked.limit,
    );
  return rows as Candidate[];
}
