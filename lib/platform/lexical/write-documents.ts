import type { DatabaseSync } from "node:sqlite";
import type { IndexedChunk, IndexedDocument, IndexedField } from "./entry.ts";
import { indexState } from "./index-state.ts";

type Frequencies = Map<string, number>;
/** Terms of an indexed text again: deleted passages have to take back what they counted. */
export type TermsOf = (text: string) => string[];

const fieldsOf = ({ title, heading, body }: Omit<IndexedChunk, "id" | "no">): IndexedField[] => [
  title,
  heading,
  body,
];

function countChunk(frequencies: Frequencies, fields: IndexedField[], by: 1 | -1): void {
  const seen = new Set<string>();
  for (const { text, terms } of fields) {
    for (const term of terms) seen.add(term);
    // Characters have no postings, only a frequency: the ranking asks how rare they are.
    for (const character of text) if (character !== " ") seen.add(`c${character}`);
  }
  for (const term of seen) frequencies.set(term, (frequencies.get(term) ?? 0) + by);
}

function statements(database: DatabaseSync) {
  return {
    known: database.prepare("select id from documents where document = ?"),
    chunks: database.prepare("select id, title, heading, body from chunks where document = ?"),
    dropTerms: database.prepare("delete from terms where rowid = ?"),
    dropChunks: database.prepare("delete from chunks where document = ?"),
    dropDocument: database.prepare("delete from documents where id = ?"),
    addAudience: database.prepare("insert or ignore into audiences (roles, team_paths) values (?, ?)"),
    audience: database.prepare("select id from audiences where roles = ? and team_paths = ?"),
    addDocument: database.prepare(
      `insert into documents (document, external_id, type, domain, owner, tags, valid_from, valid_until, updated_at,
         quality, length, audience) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    addChunk: database.prepare(
      "insert into chunks (chunk, document, no, title, heading, body) values (?, ?, ?, ?, ?, ?)",
    ),
    addTerms: database.prepare("insert into terms (rowid, title, heading, body) values (?, ?, ?, ?)"),
    addFrequency: database.prepare(
      `insert into frequencies (term, chunks) values (?, ?)
       on conflict (term) do update set chunks = chunks + excluded.chunks`,
    ),
    count: database.prepare("update meta set value = cast(value as integer) + ? where key = ?"),
  };
}
type Statements = ReturnType<typeof statements>;

type Sums = { length: number; chunks: number; documents: number };

/** Takes a document out, and what it was off the sums. */
function drop(
  to: Statements,
  document: string,
  frequencies: Frequencies,
  termsOf: TermsOf,
  sums: Sums,
): void {
  const known = to.known.get(document);
  if (!known) return;
  const id = Number(known.id);
  for (const row of to.chunks.all(id)) {
    const texts = [row.title, row.heading, row.body].map(String);
    const fields = texts.map((text) => ({ text, terms: termsOf(text) }));
    countChunk(frequencies, fields, -1);
    sums.length -= texts.join("").length;
    sums.chunks -= 1;
    to.dropTerms.run(Number(row.id));
  }
  to.dropChunks.run(id);
  to.dropDocument.run(id);
  sums.documents -= 1;
}

/** Characters of all passages, the title once. */
const lengthOf = ({ chunks }: IndexedDocument): number =>
  chunks.reduce(
    (sum, { heading, body }) => sum + heading.text.length + body.text.length,
    chunks[0]?.title.text.length ?? 0,
  );

function add(to: Statements, given: IndexedDocument, frequencies: Frequencies, sums: Sums): void {
  const audience = [given.audience.roles, given.audience.teamPaths].map((list) =>
    JSON.stringify([...list].sort()),
  );
  const [roles = "[]", paths = "[]"] = audience;
  to.addAudience.run(roles, paths);
  const { lastInsertRowid: id } = to.addDocument.run(
    given.id,
    given.externalId,
    given.type,
    given.domain,
    given.owner,
    JSON.stringify(given.tags),
    given.validFrom,
    given.validUntil,
    given.updatedAt,
    given.quality,
    lengthOf(given),
    Number(to.audience.get(roles, paths)?.id),
  );
  sums.documents += 1;
  for (const chunk of given.chunks) {
    const fields = fieldsOf(chunk);
    const [title = "", heading = "", body = ""] = fields.map(({ text }) => text);
    const { lastInsertRowid } = to.addChunk.run(chunk.id, id, chunk.no, title, heading, body);
    const [titleTerms = "", headingTerms = "", bodyTerms = ""] = fields.map(({ terms }) => terms.join(" "));
    to.addTerms.run(lastInsertRowid, titleTerms, headingTerms, bodyTerms);
    countChunk(frequencies, fields, 1);
    sums.length += title.length + heading.length + body.length;
    sums.chunks += 1;
  }
}

/**
 * Brings documents into the index as they are now, takes out those that are gone, and moves on from one position to
 * another, all in one transaction. False, and nothing done, when the index stands elsewhere: another process was here.
 */
export function writeDocuments(
  database: DatabaseSync,
  given: Written & { from: number; position: number },
): boolean {
  database.exec("begin immediate");
  try {
    if (indexState(database).position !== given.from) {
      database.exec("rollback");
      return false;
    }
    apply(database, given);
    database.prepare("update meta set value = ? where key = 'position'").run(String(given.position));
    database.exec("commit");
    return true;
  } catch (error) {
    database.exec("rollback");
    throw error;
  }
}

/** What `look` finds while the documents are in the index; then they are out again, and nothing has happened. */
export function tryDocuments<R>(database: DatabaseSync, given: Written, look: () => R): R {
  database.exec("begin immediate");
  try {
    apply(database, given);
    return look();
  } finally {
    database.exec("rollback");
  }
}

type Written = { documents: IndexedDocument[]; gone: string[]; termsOf: TermsOf };

function apply(database: DatabaseSync, given: Written): void {
  const to = statements(database);
  const frequencies: Frequencies = new Map();
  const sums: Sums = { length: 0, chunks: 0, documents: 0 };
  for (const id of [...given.gone, ...given.documents.map((each) => each.id)]) {
    drop(to, id, frequencies, given.termsOf, sums);
  }
  for (const each of given.documents) add(to, each, frequencies, sums);
  for (const [term, count] of frequencies) if (count !== 0) to.addFrequency.run(term, count);
  to.count.run(sums.length, "length");
  to.count.run(sums.chunks, "chunks");
  to.count.run(sums.documents, "documents");
}
