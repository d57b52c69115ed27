import { retryRun } from "#lib/domains/conversations/index.ts";
import type { Handler } from "../on-event.ts";

export const handleRetryRun: Handler<"run:retry"> = ({ context, input }) =>
  retryRun(context, { runId: input.runId, ...(input.agent && { agent: input.agent }) });
