import type { AgentId, Engine, RunStatus } from "#agents/contract.ts";
import { getRun } from "#lib/domains/conversations/index.ts";
import type { Context } from "#lib/platform/context.ts";
import { AppError } from "#lib/platform/errors.ts";

/** Outside, a run is done, waits for a person, or has failed. */
function outcomeOf(status: RunStatus): "done" | "waiting" | "failed" | "running" {
  if (status === "done" || status === "waiting") return status;
  return status === "queued" || status === "running" ? "running" : "failed";
}

export type RunAnswer = {
  runId: string;
  conversationId: string;
  status: "done" | "waiting" | "failed" | "running";
  engine: Engine | null;
  understanding: { intents: unknown[]; entities: unknown[] };
  agents: AgentId[];
  steps: unknown[];
  reply: {
    text: string;
    citations: unknown[];
    artifacts: unknown[];
    suggestions: unknown[];
    notices: unknown[];
  };
  proposals: { id: string; title: string; status: string; diff: unknown }[];
  error: string | null;
};

/** A run as the headless turn answers it. Throws `not_found` when the person has none of that id. */
export async function presentRun(context: Context, runId: string): Promise<RunAnswer> {
  const found = await getRun(context, { runId });
  if (!found?.view) throw new AppError("not_found", "no such run", { reason: "run_not_found" });
  const { run, view, proposals } = found;
  return {
    runId,
    conversationId: run.conversationId,
    status: outcomeOf(run.status as RunStatus),
    engine: view.engine,
    understanding: {
      intents: view.intents.map(({ name, confidence }) => ({ name, confidence })),
      entities: view.entities,
    },
    agents: view.agents,
    steps: view.steps.map(({ agent, tool, input, status, records, error }) => ({
      agent,
      tool,
      input,
      status,
      records,
      ...(error && { error }),
    })),
    reply: {
      text: view.text,
      citations: view.citations,
      artifacts: view.artifacts,
      suggestions: view.suggestions,
      notices: view.notices,
    },
    proposals: proposals.map(({ id, title, status, diff }) => ({ id, title, status, diff })),
    error: view.error,
  };
}
