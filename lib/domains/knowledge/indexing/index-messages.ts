import type { Seeker } from "#lib/platform/lexical/audience-condition.ts";
import type { DocumentFilter } from "#lib/platform/lexical/contract.ts";
import type { Audience } from "#lib/platform/lexical/entry.ts";
import type { RankedDocument } from "#lib/platform/lexical/rank.ts";
import type { Near } from "#lib/platform/vectors/vector-store.ts";

/** A published document as the index's thread gets it: plain text, which it encodes itself. */
export type PlainDocument = {
  id: string;
  externalId: string | null;
  type: string;
  domain: string | null;
  owner: string | null;
  tags: string[];
  validFrom: string | null;
  validUntil: string | null;
  updatedAt: string;
  quality: number;
  audience: Audience;
  title: string;
  chunks: { id: string; no: number; headingPath: string[]; questions: string[]; text: string }[];
};
export type Lookup = {
  query: string;
  limit: number;
  seeker: Seeker;
  filter: DocumentFilter | null;
  /** Groups of words that mean the same to the tenant. */
  aliases: string[][];
  /** The passages nearest in meaning, where there is a model for it. */
  near: Near[];
  /** How far the index has to be. */
  position: number;
};
export type Ask =
  | ({ kind: "search" } & Lookup)
  | { kind: "write"; documents: PlainDocument[]; gone: string[]; from: number; position: number }
  /** How questions would be answered, now and with a document as it would be. */
  | { kind: "try"; document: PlainDocument; questions: Question[]; day: string }
  | { kind: "state" };
export type Question = { question: string; documentId: string };
/** The place of each question's document, 0 when it is not among the first ten. */
export type Places = { before: number[]; after: number[] };

/** How a query was read and found, for people who ask why. */
export type LookupTrace = {
  rewritten: string;
  terms: string[];
  leftOut: string[];
  candidates: number;
  milliseconds: number;
};
export type Found = {
  documents: RankedDocument[];
  /** Those of them that hold what is asked; without one among the first there is no evidence. */
  answering: string[];
  /** What the query names and the first of them does not speak of. */
  lacking: string[];
  noEvidence: boolean;
  trace: LookupTrace;
};
export type Reply =
  | { kind: "found"; found: Found }
  /** Not far enough yet, or, for a write, not where it was thought to be. */
  | { kind: "behind"; position: number }
  | { kind: "places"; places: Places }
  | { kind: "state"; position: number; chunks: number };

export type Request = { id: number; file: string; ask: Ask };
export type Response = { id: number; reply: Reply } | { id: number; error: string };
