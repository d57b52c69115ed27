import { z } from "zod";
import { documentInput, mostDocuments, searchAnswer } from "#lib/domains/knowledge/contract.ts";
import * as knowledge from "#lib/domains/knowledge/index.ts";
import type { ApiCall, Endpoint } from "../endpoint.ts";
import { asks } from "../verb-endpoints.ts";

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

/** One document or several; what comes back has the same form. */
async function save({ body, context, idempotency }: ApiCall) {
  const given = await body();
  const documents = [given].flat() as never[];
  const { items } = await knowledge.saveDocuments(context, { documents }, idempotency);
  return Array.isArray(given) ? { items } : items[0];
}

/** The API of knowledge. */
export const knowledgeEndpoints: Endpoint[] = [
  {
    method: "post",
    path: "/knowledge/documents",
    id: "document.save",
    summary:
      "Take in a document, or up to 100; sent again under the same externalId it is brought up to date",
    right: "knowledge.publish",
    body: z.union([documentInput, z.array(documentInput).min(1).max(mostDocuments)]),
    mostBodyBytes,
    example,
    run: save,
  },
  asks("/knowledge/search", knowledge.searchKnowledge, {
    summary: "Find the passages that answer a question, best first",
    right: "knowledge.read",
    example: { query: "折扣低于八五折谁来批", limit: 5, filters: { type: ["rule", "process"] } },
    answer: searchAnswer,
  }),
];
