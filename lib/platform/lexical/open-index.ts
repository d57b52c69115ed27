import { mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** One more whenever the tables change. */
const LAYOUT = "3";
/** Two seconds, after which it is no mere turn that is waited for. */
const TRIES = 100;
const PAUSE_MS = 20;

const TABLES = `
  create table meta (key text primary key, value text not null) without rowid;
  create table audiences (id integer primary key, roles text not null, team_paths text not null, unique (roles, team_paths));
  create table documents (
    id integer primary key, document text not null unique, external_id text, type text not null, domain text,
    owner text, tags text not null, valid_from text, valid_until text, updated_at text not null,
    quality real not null, length integer not null, audience integer not null references audiences (id)
  );
  create table chunks (
    id integer primary key, chunk text not null, document integer not null, no integer not null,
    title text not null, heading text not null, body text not null
  );
  create index chunks_of on chunks (document);
  create index chunks_by_id on chunks (chunk);
  create virtual table terms using fts5(
    title, heading, body, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0 tokenchars '_'"
  );
  create table frequencies (term text primary key, chunks integer not null) without rowid;
`;

function prepare(path: string, version: string): DatabaseSync | undefined {
  const database = new DatabaseSync(path);
  try {
    // Derived data: after a crash of the machine it may be built anew, so nothing waits for the disk.
    database.exec("pragma busy_timeout = 5000; pragma journal_mode = wal; pragma synchronous = off;");
    database.exec("pragma temp_store = memory; pragma cache_size = -32000; pragma mmap_size = 268435456;");
    const wanted = `${LAYOUT}/${version}`;
    // Asked under the lock: two threads that open a file at once would both make it, and the later one fail.
    database.exec("begin immediate");
    const made = database.prepare("select name from sqlite_master where name = 'meta'").get();
    if (!made) {
      database.exec(TABLES);
      const keep = database.prepare("insert into meta (key, value) values (?, ?)");
      for (const [key, value] of [
        ["version", wanted],
        ["position", "0"],
        ["length", "0"],
        ["chunks", "0"],
        ["documents", "0"],
      ] as const) {
        keep.run(key, value);
      }
      database.exec("commit");
      return database;
    }
    database.exec("commit");
    const found = database.prepare("select value from meta where key = 'version'").get();
    if (found?.value === wanted) return database;
  } catch (error) {
    database.close();
    if (isBusy(error)) throw error;
    // Not a database, or torn: it is made anew.
    return undefined;
  }
  database.close();
  return undefined;
}

/** Another thread is making the file: SQLite does not wait where the kind of its log changes. */
const isBusy = (error: unknown): boolean =>
  error instanceof Error && "errcode" in error && [5, 6].includes(Number(error.errcode) & 0xff);

/** As `prepare`, again while somebody else has the file to themselves. */
function prepareInTurn(path: string, version: string): DatabaseSync | undefined {
  for (let left = TRIES; ; left -= 1) {
    try {
      return prepare(path, version);
    } catch (error) {
      if (left === 0 || !isBusy(error)) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    }
  }
}

/** Opens the index file, makes it when it is missing, and anew when it is broken or of another version of tokens. */
export function openIndex(path: string, version: string): DatabaseSync {
  mkdirSync(dirname(path), { recursive: true });
  const opened = prepareInTurn(path, version);
  if (opened) return opened;
  for (const ending of ["", "-wal", "-shm"]) rmSync(`${path}${ending}`, { force: true });
  const again = prepareInTurn(path, version);
  if (!again) throw new Error(`the index ${path} cannot be made`);
  return again;
}
