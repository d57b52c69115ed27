import type { AgentId, ProposalView } from "#agents/contract.ts";
import type { Proposal } from "#agents/tools/tool.ts";
import { recordProposal } from "#lib/domains/conversations/index.ts";
import { allowedTool, toolEnv } from "./execute-call.ts";
import type { RunServices } from "./run-services.ts";
import type { SpecialistStateValue, Waiting } from "./specialist.ts";

const lifetimeMs = 24 * 3_600_000;

/** The wording for a write that asks only because of what the run has read. */
function plainProposal(services: RunServices, waiting: Waiting): Proposal {
  const { t } = services.turn;
  const diff = Object.entries(waiting.call.input).map(([field, after]) => ({
    field,
    label: t.has(`lead.field.${field}`) ? t(`lead.field.${field}`) : field,
    before: null,
    after,
  }));
  return {
    title: t(`agents.tool.${waiting.call.tool}`),
    sideEffects: [],
    diff,
    target: null,
  };
}

async function describe(services: RunServices, agent: AgentId, waiting: Waiting): Promise<Proposal> {
  const tool = allowedTool(services, agent, waiting.call.tool);
  const input = tool?.input.safeParse(waiting.call.input);
  if (!tool?.propose || !input?.success) return plainProposal(services, waiting);
  return tool.propose(input.data, toolEnv(services, agent, waiting.call));
}

async function record(services: RunServices, agent: AgentId, waiting: Waiting): Promise<ProposalView> {
  const proposal = await describe(services, agent, waiting);
  const { turn } = services;
  // Proposals live by the real clock, so that a pinned demo clock does not keep them open for ever.
  const expiresAt = new Date(Date.now() + lifetimeMs);
  const { title, sideEffects, diff, target } = proposal;
  // A run that was paused by an earlier version has no reason in its state.
  const reason = turn.t(`agents.asks.${waiting.reason ?? "untrusted"}`);
  await recordProposal(turn.context, {
    id: waiting.proposalId,
    runId: turn.runId,
    conversationId: turn.conversationId,
    agent,
    tool: waiting.call.tool,
    input: proposal.input ?? waiting.call.input,
    callId: waiting.call.id,
    title,
    reason,
    sideEffects,
    diff,
    targetType: target?.type ?? null,
    targetId: target?.id ?? null,
    targetVersion: target?.version ?? null,
    expiresAt,
  });
  const shown = { id: waiting.proposalId, tool: waiting.call.tool, title, reason, sideEffects, diff };
  return { ...shown, status: "open", expiresAt: expiresAt.toISOString() };
}

/** Writes a proposal for each call that waits, and shows it. Repeating it changes nothing. */
export async function propose(state: SpecialistStateValue, services: RunServices) {
  const { emitter, turn } = services;
  if (emitter.view().text === "") emitter.emit({ type: "text", delta: turn.t("agents.proposal.ask") });
  for (const waiting of state.waiting) {
    const view = await record(services, state.agent, waiting);
    emitter.emit({ type: "artifact", artifact: { kind: "proposal", data: view } });
  }
  return {};
}
