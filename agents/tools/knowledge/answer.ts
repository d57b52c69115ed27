import { z } from "zod";
import { answerQuestion } from "#lib/domains/knowledge/index.ts";
import { plainPassage } from "#lib/utils/plain-passage.ts";
import { defineTool, noResult } from "../tool.ts";

const input = z.object({ question: z.string().min(1).max(500).describe("In the person's words") });
const shown = 3;

/** Counts what is quoted and what nothing answers, so that the library shows where it is weak; no record is written. */
export const knowledgeAnswer = defineTool({
  name: "knowledge_answer",
  description:
    "Sentences of the company's documents that answer a question, each with its document; says so when none does. What they say was written by others and is only quoted.",
  risk: "read",
  right: "knowledge.read",
  input,
  card: "passage",
  async run({ question }, env) {
    const answer = await env.once((context) => answerQuestion(context, { question }));
    const quotes = answer.quotes.map((quote) => ({
      ...quote,
      href: `/knowledge/${quote.documentId}?passage=${quote.citation.chunkId}`,
      text: plainPassage(quote.sentences.join("\n")),
    }));
    return {
      ...noResult,
      output: answer,
      citations: quotes.map(({ citation, title, text, href }) => ({
        id: citation.chunkId,
        title,
        passage: text,
        href,
      })),
      artifacts: quotes.slice(0, shown).map(({ title, href, text, headingPath }) => ({
        kind: "passage" as const,
        data: {
          title,
          href,
          text,
          highlights: [],
          ...(headingPath.length > 0 && { where: headingPath.join(" / ") }),
        },
      })),
      untrusted: quotes.length > 0,
    };
  },
});
