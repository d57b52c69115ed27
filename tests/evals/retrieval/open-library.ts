import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Shipped } from "#lib/domains/knowledge/index.ts";
import { encodeDocument } from "#lib/domains/knowledge/indexing/encode-document.ts";
import type { Found } from "#lib/domains/knowledge/indexing/index-messages.ts";
import { lookUp } from "#lib/domains/knowledge/indexing/look-up.ts";
import { makeVersion } from "#lib/domains/knowledge/saving/make-version.ts";
import { indexTerms, tokenVersion } from "#lib/language/index.ts";
import { indexState } from "#lib/platform/lexical/index-state.ts";
import { openIndex } from "#lib/platform/lexical/open-index.ts";
import { writeDocuments } from "#lib/platform/lexical/write-documents.ts";

export type Library = { ask(question: string): Found; close(): void };

const day = "2026-11-30";

/** An index of the documents, named by their external ids, made and asked by the same code as the product's thread. */
export function openLibrary(shipped: Shipped[]): Library {
  const folder = mkdtempSync(join(tmpdir(), "huike-retrieval-"));
  const database = openIndex(join(folder, "library.sqlite"), tokenVersion);
  const documents = shipped.map(({ document }) => {
    const id = document.externalId ?? "";
    const text = { title: document.title ?? "", text: document.text, questions: document.questions };
    const at = new Date(`${day}T00:00:00Z`);
    const { chunks } = makeVersion(text, {
      tenantId: "",
      documentId: id,
      no: 1,
      createdBy: "",
      createdAt: at,
    });
    return encodeDocument({
      id,
      externalId: id,
      type: document.type,
      domain: document.domain ?? null,
      owner: null,
      tags: document.tags,
      validFrom: null,
      validUntil: null,
      updatedAt: day,
      quality: 1,
      audience: { roles: [], teamPaths: [] },
      title: text.title,
      chunks: chunks.map((chunk) => ({
        id: chunk.id,
        no: chunk.no,
        headingPath: chunk.headingPath ?? [],
        questions: chunk.questions ?? [],
        text: chunk.text,
      })),
    });
  });
  writeDocuments(database, { documents, gone: [], from: 0, position: 1, termsOf: indexTerms });
  const state = indexState(database);
  const seeker = { userId: "", role: "", teamPath: "/", day, seesAll: false };
  return {
    ask: (query) =>
      lookUp(database, state, { query, limit: 10, filter: null, aliases: [], near: [], seeker, position: 1 }),
    close: () => {
      database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
