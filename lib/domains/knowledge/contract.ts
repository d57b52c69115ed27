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
  /** Whether it answers the question by itself; others only resemble it. */
  answers: z.boolean().optional(),
  trace: z.record(z.string(), z.unknown()).optional(),
});
export type SearchHit = z.infer<typeof searchHit>;
export const searchAnswer = z.object({
  hits: z.array(searchHit),
  /** Nothing found carries enough of the question to answer it. */
  noEvidence: z.boolean(),
  /** Without evidence: what the question names and the nearest document does not speak of. */
  lacking: z.array(z.string()).optional(),
  trace: z.record(z.string(), z.unknown()).optional(),
});
export type SearchAnswer = z.infer<typeof searchAnswer>;

export const feedbackKinds = ["helpful", "unhelpful", "outdated", "correction"] as const;
export type FeedbackKind = (typeof feedbackKinds)[number];
export const feedbackStatuses = ["open", "done", "dismissed"] as const;
export const gapStatuses = ["open", "answered", "dismissed"] as const;

const ref = { id, version: z.number().int().positive().optional() };
export const documentRef = z.object({ id }).strict();
const facts = documentInput.shape;
/** A person's edit. New words make a new version, which is a draft until it is published; the published one stays. */
export const editDocumentInput = z
  .object({
    ...ref,
    set: z
      .object({
        title: words.max(300).optional(),
        text: facts.text.optional(),
        type: documentType.optional(),
        domain: words.max(60).nullable().optional(),
        tags: z.array(words.max(40)).max(30).optional(),
        owner: id.optional(),
        validFrom: day.nullable().optional(),
        validUntil: day.nullable().optional(),
        audience: facts.audience,
        questions: z.array(words.max(200)).max(50).optional(),
      })
      .strict(),
  })
  .strict();
export const moveDocumentInput = z
  .object({
    ...ref,
    to: z.enum(documentStatuses),
    /** Why it is published although gold questions would lose their answer. */
    override: words.max(300).optional(),
  })
  .strict();
export const rollBackInput = z.object({ ...ref, versionNo: z.number().int().min(1) }).strict();
export const listDocumentsInput = z
  .object({
    q: z.string().trim().max(100).optional(),
    status: z.enum(documentStatuses).optional(),
    type: documentType.optional(),
    domain: z.string().max(60).optional(),
    tag: z.string().max(40).optional(),
    owner: id.optional(),
    /** Only what somebody should look at: expired, poor, complained of. */
    needsWork: z.boolean().optional(),
    limit: z.number().int().min(1).max(100).default(30),
    cursor: z.string().max(200).optional(),
  })
  .strict();
export const giveFeedbackInput = z
  .object({
    document: id,
    versionId: id.optional(),
    chunkId: id.optional(),
    kind: z.enum(feedbackKinds),
    question: z.string().trim().max(500).nullish(),
    comment: z.string().trim().max(2000).nullish(),
  })
  .strict()
  .refine(({ kind, comment }) => kind !== "correction" || Boolean(comment), {
    path: ["comment"],
    params: { reason: "correction_needs_words" },
  });
export const resolveFeedbackInput = z.object({ id, as: z.enum(["done", "dismissed"]) }).strict();
export const addQuestionsInput = z.object({ id, questions: z.array(words.max(200)).min(1).max(50) }).strict();
export const recordGapInput = z.object({ question: words.max(500) }).strict();
export const resolveGapInput = z
  .object({ id, as: z.enum(["answered", "dismissed"]), document: id.nullish() })
  .strict();
const page = { limit: z.number().int().min(1).max(100).default(50) };
export const listGapsInput = z.object({ status: z.enum(gapStatuses).default("open"), ...page }).strict();
export const listFeedbackInput = z
  .object({ document: id.optional(), status: z.enum(feedbackStatuses).optional(), ...page })
  .strict();
export const citePassagesInput = z
  .object({
    question: z.string().trim().max(500).nullish(),
    passages: z
      .array(z.object({ chunkId: id, versionId: id, hash: z.string().max(64) }).strict())
      .min(1)
      .max(50),
  })
  .strict();
export const setAliasesInput = z
  .object({ groups: z.array(z.array(words.max(40)).min(2).max(20)).max(300) })
  .strict();
export const citationRef = z.object({ chunkId: id }).strict();
export const versionRef = z.object({ id, versionNo: z.coerce.number().int().min(1) }).strict();
export const answerQuestionInput = z
  .object({ question: words.max(500), filters: documentFilter.nullish() })
  .strict();
/** What a file shall be as a document; its words and title come from the file. */
export const uploadInput = z
  .object({
    name: words.max(200),
    externalId: facts.externalId,
    type: documentType.default("document"),
    domain: facts.domain,
    status: z.enum(documentStatuses).default("draft"),
    validUntil: facts.validUntil,
  })
  .strict();
export type UploadInput = z.output<typeof uploadInput>;
/** What a page of the web shall be as a document. */
export const importPageInput = uploadInput
  .omit({ name: true })
  .extend({ url: z.url({ protocol: /^https?$/ }).max(200) })
  .strict();
export type ImportPageInput = z.output<typeof importPageInput>;
/** New words for one passage of the current version. */
export const editPassageInput = z.object({ id, chunkId: id, text: words.max(20_000) }).strict();
export type EditPassageInput = z.input<typeof editPassageInput>;
