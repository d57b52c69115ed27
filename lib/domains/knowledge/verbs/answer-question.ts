import { command } from "#lib/platform/command.ts";
import { quotePassages } from "../answering/quote-passages.ts";
import { answerQuestionInput } from "../contract.ts";
import { mayRead } from "../policy.ts";
import { searchKnowledge } from "../queries/search-knowledge.ts";
import { citePassages } from "./cite-passages.ts";
import { recordGap } from "./record-gap.ts";

/**
 * Answers a question in the documents' own words, without a model: quoted sentences, named, with their citations, which
 * are kept. A question that nothing answers is counted as a gap, and the answer says so.
 */
export const answerQuestion = command({
  name: "knowledge.answer",
  input: answerQuestionInput,
  access: mayRead,
  run: async ({ context, input: { question, filters } }) => {
    const found = await searchKnowledge(context, { query: question, limit: 8, filters });
    const answer = quotePassages(question, found);
    const passages = answer.quotes.map(({ citation: { chunkId, versionId, hash } }) => ({
      chunkId,
      versionId,
      hash,
    }));
    if (passages.length > 0) await citePassages(context, { question, passages });
    else await recordGap(context, { question });
    return {
      result: { ...answer, untrusted: true as const },
      changes: [],
      event: {
        type: "knowledge.answered",
        aggregateType: "knowledge",
        aggregateId: answer.quotes[0]?.documentId ?? context.principal.tenantId,
        payload: { noEvidence: answer.noEvidence },
      },
    };
  },
});
