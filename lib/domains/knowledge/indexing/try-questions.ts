import type { DatabaseSync } from "node:sqlite";
import { indexTerms } from "#lib/language/index.ts";
import { indexState } from "#lib/platform/lexical/index-state.ts";
import { tryDocuments } from "#lib/platform/lexical/write-documents.ts";
import { encodeDocument } from "./encode-document.ts";
import type { Places, PlainDocument, Question } from "./index-messages.ts";
import { lookUp } from "./look-up.ts";

const looked = 10;

function placesOf(database: DatabaseSync, questions: Question[], day: string): number[] {
  const state = indexState(database);
  const seeker = { userId: "", role: "", teamPath: "", day, seesAll: true };
  return questions.map(({ question, documentId }) => {
    const asked = {
      query: question,
      limit: looked,
      filter: null,
      aliases: [],
      near: [],
      seeker,
      position: 0,
    };
    const { documents, answering } = lookUp(database, state, asked);
    // In a small company everything is among the first: what the search would not show is no answer.
    if (!answering.includes(documentId)) return 0;
    return documents.findIndex(({ document }) => document === documentId) + 1;
  });
}

/** Where each question's document stands now, and where it would with a document as it would be. */
export function tryQuestions(
  database: DatabaseSync,
  asked: { document: PlainDocument; questions: Question[]; day: string },
): Places {
  const before = placesOf(database, asked.questions, asked.day);
  const documents = [encodeDocument(asked.document)];
  const after = tryDocuments(database, { documents, gone: [], termsOf: indexTerms }, () =>
    placesOf(database, asked.questions, asked.day),
  );
  return { before, after };
}
