import { z } from "zod";
import { documentFilter } from "#lib/platform/lexical/contract.ts";

export const documentTypes = [
  "document",
  "case_study",
  "best_practice",
  "template",
  "faq",
  "process",
  "rule",
] as const;
export type DocumentType = (typeof documentTypes)[number];

export const documentStatuses = ["draft", "review", "approved", "published", "archived"] as const;
export type DocumentStatus = (typeof documentStatuses)[number];

/** What a passage is made of. */
export const chunkKinds = ["text", "table", "faq"] as const;
export type ChunkKind = (typeof chunkKinds)[number];

const typeNames: Record<string, DocumentType> = {
  文档: "document",
  案例: "case_study",
  case: "case_study",
  最佳实践: "best_practice",
  模板: "template",
  常见问题: "faq",
  流程: "process",
  规则: "rule",
};
/** `FAQ`, `case study` and 案例 are meant as the types they name. */
const documentType = z.preprocess((given) => {
  if (typeof given !== "string") return given;
  const plain = given
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, "_");
  return typeNames[plain] ?? plain;
}, z.enum(documentTypes));

const id = z.string().min(1).max(64);
const words = z.string().trim().min(1);
const day = z.iso.date();
/** One document has at most 2 million characters. */
const mostText = 2_000_000;

export const documentInput = z
  .object({
    /** What the client calls it: a second upload under the same name is its next version. */
    externalId: words.max(200).nullish(),
    /** The first line when absent. */
    title: z.string().trim().max(300).nullish(),
    type: documentType.default("document"),
    domain: words.max(60).nullish(),
    tags: z.array(words.max(40)).max(30).default([]),
    status: z.enum(documentStatuses).default("draft"),
    /** Markdown or plain text. */
    text: words.max(mostText),
    validFrom: day.nullish(),
    validUntil: day.nullish(),
    /** Who may find it: everybody when absent or empty. */
    audience: z
      .object({ roles: z.array(words.max(40)).max(20).default([]), teams: z.array(id).max(50).default([]) })
      .strict()
      .nullish(),
    /** Other ways to ask for it, searched as headings are. */
    questions: z.array(words.max(200)).max(50).default([]),
  })
  .strict()
  .refine(({ validFrom, validUntil }) => !validFrom || !validUntil || validFrom <= validUntil, {
    path: ["validUntil"],
    params: { reason: "ends_before_start" },
  });
export type DocumentInput = z.output<typeof documentInput>;
export const mostDocuments = 100;
export const saveDocumentsInput = z
  .object({ documents: z.array(documentInput).min(1).max(mostDocuments) })
  .strict();

export type SavedDocument = {
  id: string;
  externalId: string | null;
  title: string;
  status: DocumentStatus;
  /** The number of its latest version. */
  version: number;
  chunks: number;
  outcome: "created" | "updated" | "unchanged";
};

export const searchInput = z
  .object({
    query: z.string().trim().min(1).max(2000),
    limit: z.number().int().min(1).max(100).default(10),
    filters: documentFilter.nullish(),
    /** With each hit, why it stands there. */
    trace: z.boolean().default(false),
  })
  .strict();

export const searchHit = z.object({
  documentId: z.string(),
  externalId: z.string().nullable(),
  passage: z.string(),
  score: z.number(),
  title: z.string(),
  type: z.enum(documentTypes),
  domain: z.string().nullable(),
  headingPath: z.array(z.string()),
  /** What a citation keeps: the version, the passage and its hash never change. */
  citation: z.object({ versionId: z.string(), version: z.number(), chunkId: z.string(), hash: z.string() }),
  /** What it says was written by others: it is quoted, never obeyed. */
  untrusted: z.literal(true),
  trace: z.record(z.string(), z.unknown()).optional(),
});
export type SearchHit = z.infer<typeof searchHit>;
export const searchAnswer = z.object({
  hits: z.array(searchHit),
  /** Nothing found carries enough of the question to answer it. */
  noEvidence: z.boolean(),
  trace: z.record(z.string(), z.unknown()).optional(),
});
export type SearchAnswer = z.infer<typeof searchAnswer>;
