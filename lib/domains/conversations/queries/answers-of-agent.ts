import { z } from "zod";
import { agentId, type RecordEffect, type RunStatus } from "#agents/contract.ts";
import { query } from "#lib/platform/query.ts";
import { selectAnswersOf } from "../agent-work-repository.ts";
import type { AgentAnswer } from "../contract.ts";
import { mayConverse } from "../policy.ts";

const questionLength = 120;

/** The latest answers of an agent to the person, the newest first, each with what it wrote. */
export const answersOfAgent = query({
  name: "agent.answers",
  input: z.object({ agent: agentId, limit: z.number().int().min(1).max(100).default(50) }).strict(),
  access: mayConverse,
  run: async ({ tx, input }): Promise<{ items: AgentAnswer[] }> => {
    const rows = await selectAnswersOf(tx, input.agent, input.limit);
    const items = rows.map(({ run, conversation, question, at, status, elapsed_ms, records, ...row }) => ({
      ...row,
      runId: run,
      conversationId: conversation,
      question: question.slice(0, questionLength),
      at: new Date(at).toISOString(),
      status: status as RunStatus,
      records: JSON.parse(records) as RecordEffect[],
      elapsedMs: elapsed_ms === null ? null : Number(elapsed_ms),
    }));
    return { items };
  },
});
