import type { DatabaseSync } from "node:sqlite";
import { parentPort } from "node:worker_threads";
import { indexTerms, tokenVersion } from "#lib/language/index.ts";
import { indexState } from "#lib/platform/lexical/index-state.ts";
import { openIndex } from "#lib/platform/lexical/open-index.ts";
import { writeDocuments } from "#lib/platform/lexical/write-documents.ts";
import { encodeDocument } from "./encode-document.ts";
import type { Ask, Reply, Request, Response } from "./index-messages.ts";
import { lookUp } from "./look-up.ts";
import { tryQuestions } from "./try-questions.ts";

// The thread that holds index files open. It answers one request after another.
const MOST_OPEN = 40;
const files = new Map<string, DatabaseSync>();

/** The file's database; the one that was used longest ago is closed when there are many. */
function opened(file: string): DatabaseSync {
  const database = files.get(file) ?? openIndex(file, tokenVersion);
  files.delete(file);
  files.set(file, database);
  const [oldest] = files.keys();
  if (files.size > MOST_OPEN && oldest !== undefined) {
    files.get(oldest)?.close();
    files.delete(oldest);
  }
  return database;
}

function answer(database: DatabaseSync, ask: Ask): Reply {
  const state = indexState(database);
  if (ask.kind === "state") return { kind: "state", position: state.position, chunks: state.chunks };
  if (ask.kind === "search") {
    if (state.position < ask.position) return { kind: "behind", position: state.position };
    return { kind: "found", found: lookUp(database, state, ask) };
  }
  if (ask.kind === "try") return { kind: "places", places: tryQuestions(database, ask) };
  if (state.position !== ask.from) return { kind: "behind", position: state.position };
  const documents = ask.documents.map(encodeDocument);
  const { gone, from, position } = ask;
  const written = writeDocuments(database, { documents, gone, from, position, termsOf: indexTerms });
  if (!written) return { kind: "behind", position: indexState(database).position };
  return { kind: "state", position, chunks: state.chunks };
}

function letGo(file: string): void {
  try {
    files.get(file)?.close();
  } catch {
    // It is broken already.
  }
  files.delete(file);
}

/**
 * A file that broke under us, or was taken away, is opened again, which makes it anew. One that is behind may be
 * another by now than the one that is open.
 */
function serve({ file, ask }: Request): Reply {
  try {
    const reply = answer(opened(file), ask);
    if (reply.kind === "behind") letGo(file);
    return reply;
  } catch {
    letGo(file);
    return answer(opened(file), ask);
  }
}

parentPort?.on("message", (request: Request) => {
  let response: Response;
  try {
    response = { id: request.id, reply: serve(request) };
  } catch (error) {
    response = { id: request.id, error: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(response);
});
