import type { AgentId } from "#agents/contract.ts";
import { roster } from "#agents/roster/index.ts";
import type { Context } from "#lib/platform/context.ts";
import type { RunServices } from "./run-services.ts";

/** The context in which an agent acts for the person: their rights, cut down to its mandate. */
export function agentContext(services: RunServices, agent: AgentId): Context {
  const { turn, messageId } = services;
  return {
    ...turn.context,
    actor: { type: "agent", agentId: agent, onBehalfOf: turn.context.principal.userId },
    mandate: new Set(roster[agent].rights),
    runId: turn.runId,
    source: {
      kind: "conversation",
      text: turn.text.slice(0, 500),
      conversationId: turn.conversationId,
      messageId,
    },
  };
}
