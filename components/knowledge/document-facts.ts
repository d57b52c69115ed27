import type { DocumentStatus, DocumentType } from "#lib/domains/knowledge/contract.ts";

/** What a document's page is given of it. */
export type DocumentFacts = {
  id: string;
  title: string;
  type: DocumentType;
  domain: string | null;
  tags: string[];
  status: DocumentStatus;
  owner: { id: string; name: string };
  validFrom: string | null;
  validUntil: string | null;
  text: string;
  versionNo: number;
  /** What its place among the versions is, the published one by its id. */
  publishedVersionId: string | null;
  mayChange: boolean;
  /** Where the reader may move it. */
  moves: DocumentStatus[];
  chunks: {
    id: string;
    no: number;
    headingPath: string[];
    kind: string;
    text: string;
    /** Where it stands in the document's text. */
    startsAt: number;
    endsAt: number;
  }[];
  versions: { id: string; no: number; by: string; createdAt: string }[];
  questions: { id: string; question: string }[];
  citations: { id: string; question: string | null; at: string }[];
  qualityDetail: { score: number; factors: { factor: string; weight: number; value: number }[] };
};
/** A passage that somebody was shown, as it stood then. */
export type QuotedPassage = { passage: string; headingPath: string[]; versionNo: number; current: boolean };
