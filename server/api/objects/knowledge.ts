import { z } from "zod";
import {
  documentInput,
  importPageInput,
  mostDocuments,
  searchAnswer,
  uploadInput,
} from "#lib/domains/knowledge/contract.ts";
import * as knowledge from "#lib/domains/knowledge/index.ts";
import type { ApiCall, Endpoint } from "../endpoint.ts";
import { bytesOf } from "../files.ts";
import { parseBody } from "../parse-body.ts";
import { readQuery } from "../read-query.ts";
import { asks, reads, writes } from "../verb-endpoints.ts";

/** A hundred long documents at once. */
const mostBodyBytes = 40 * 1024 * 1024;

const example = {
  externalId: "kb-001",
  title: "报价审批规则",
  type: "rule",
  domain: "报价",
  status: "published",
  text: "# 折扣\n\n折扣低于八五折，由销售总监审批；低于七折，由总经理审批。",
};

const right = "knowledge.publish";

/** One document or several; what comes back has the same form. */
async function save({ body, context, idempotency }: ApiCall) {
  const given = await body();
  const documents = [given].flat() as never[];
  const { items } = await knowledge.saveDocuments(context, { documents }, idempotency);
  return Array.isArray(given) ? { items } : items[0];
}

const mostFileBytes = 50 * 1024 * 1024;

async function upload({ context, request, query, idempotency }: ApiCall) {
  const given = parseBody(uploadInput, readQuery(uploadInput, query));
  const bytes = new Uint8Array(await bytesOf(request, mostFileBytes));
  return knowledge.uploadDocument(context, { ...given, bytes }, idempotency);
}

async function importPage({ body, context, idempotency }: ApiCall) {
  return knowledge.importPage(context, parseBody(importPageInput, await body()), idempotency);
}

/** The API of knowledge. */
export const knowledgeEndpoints: Endpoint[] = [
  {
    method: "post",
    path: "/knowledge/documents",
    id: "document.save",
    summary:
      "Take in a document, or up to 100; sent again under the same externalId it is brought up to date",
    right,
    body: z.union([documentInput, z.array(documentInput).min(1).max(mostDocuments)]),
    mostBodyBytes,
    example,
    run: save,
  },
  reads("/knowledge/documents", knowledge.listDocuments, {
    summary: "The library, the latest first",
    right: "knowledge.read",
  }),
  reads("/knowledge/documents/{id}", knowledge.getDocument, {
    summary: "A document with its passages, versions, gold questions and quality",
    right: "knowledge.read",
  }),
  reads("/knowledge/documents/{id}/versions/{versionNo}", knowledge.getVersion, {
    summary: "The words of one version",
    right: "knowledge.read",
  }),
  writes("patch", "/knowledge/documents/{id}", knowledge.editDocument, {
    summary: "Change a document; new words are a draft until they are published",
    right,
    example: { set: { tags: ["报价", "审批"], validUntil: "2027-12-31" } },
  }),
  writes("post", "/knowledge/documents/{id}/move", knowledge.moveDocument, {
    summary: "Move a document on: draft, review, approved, published, archived",
    right,
    example: { to: "archived" },
  }),
  writes("post", "/knowledge/documents/{id}/roll-back", knowledge.rollBackDocument, {
    summary: "Publish an earlier version again",
    right,
    example: { versionNo: 1 },
  }),
  writes("post", "/knowledge/documents/{id}/questions", knowledge.addQuestions, {
    summary: "Add gold questions, which have to find this document from then on",
    right,
    example: { questions: ["八折的单子找谁批"] },
  }),
  writes("post", "/knowledge/feedback", knowledge.giveFeedback, {
    summary: "Say what a document was worth; outdated and wrong ones become a task of their owner",
    right: "knowledge.read",
    status: 201,
    example: { document: "document_1", kind: "outdated", comment: "审批人已经换了" },
  }),
  reads("/knowledge/feedback", knowledge.listFeedback, {
    summary: "What people said of documents",
    right: "knowledge.read",
  }),
  writes("post", "/knowledge/feedback/{id}/resolve", knowledge.resolveFeedback, {
    summary: "Say that something was done about a feedback, or that nothing will be",
    right,
    example: { as: "done" },
  }),
  reads("/knowledge/gaps", knowledge.listGaps, {
    summary: "Questions that nobody could answer, the most frequent first",
    right,
  }),
  writes("post", "/knowledge/gaps/{id}/resolve", knowledge.resolveGap, {
    summary: "Say which document answers a question now, or that none shall",
    right,
    example: { as: "dismissed" },
  }),
  reads("/knowledge/passages/{chunkId}", knowledge.getPassage, {
    summary: "A passage as it was quoted, and whether it still reads so",
    right: "knowledge.read",
  }),
  writes("put", "/knowledge/aliases", knowledge.setAliases, {
    summary: "The company's own words that mean the same, all of them",
    right,
    example: { groups: [["八折线", "折扣底线"]] },
  }),
  {
    method: "post",
    path: "/knowledge/files",
    id: "document.upload",
    summary: "Take in a file as a document: the bytes as the body, what it shall be in the address",
    right,
    body: uploadInput,
    file: true,
    example: { name: "报价规则.docx", type: "rule", status: "published" },
    run: upload,
  },
  {
    method: "post",
    path: "/knowledge/pages",
    id: "document.import",
    summary: "Take in a page of the web by its address; the administrator allows the hosts",
    right,
    body: importPageInput,
    example: { url: "https://docs.example.com/price", type: "rule", status: "published" },
    run: importPage,
  },
  writes("post", "/knowledge/answer", knowledge.answerQuestion, {
    summary: "Answer a question in the documents' own words; what nothing answers is counted as a gap",
    right: "knowledge.read",
    example: { question: "八折的单子找谁批" },
  }),
  asks("/knowledge/search", knowledge.searchKnowledge, {
    summary: "Find the passages that answer a question, best first",
    right: "knowledge.read",
    example: { query: "折扣低于八五折谁来批", limit: 5, filters: { type: ["rule", "process"] } },
    answer: searchAnswer,
  }),
];
