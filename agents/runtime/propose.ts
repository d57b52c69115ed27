import type { AgentId, ProposalView } from "#agents/contract.ts";
import type { Proposal } from "#agents/tools/tool.ts";
import { recordProposal } from "#lib/domains/conversations/index.ts";
import { AppError } from "#lib/platform/errors.ts";
import { userText } from "#lib/platform/messages/user-text.ts";
import { askedText } from "./asked-text.ts";
import { allowedTool, toolEnv } from "./execute-call.ts";
import type { RunServices } from "./run-services.ts";
import type { SpecialistStateValue, Waiting } from "./specialist.ts";
import type { FinishedCall } from "./turn.ts";

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
  if (target?.label) services.askedAbout.push({ type: target.type, id: target.id, label: target.label });
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

/** What cannot even be shown has failed: the record is gone, or out of the person's sight. */
function failedCall(services: RunServices, agent: AgentId, { call }: Waiting, error: AppError): FinishedCall {
  const { emitter, turn } = services;
  const message = userText(error, turn.t);
  const step = {
    id: `${turn.runId}:${agent}:${call.id}`,
    agent,
    tool: call.tool,
    input: call.input,
    records: [],
  };
  emitter.emit({ type: "step", step: { ...step, status: "failed", error: message } });
  return { ...call, agent, outcome: { status: "failed", code: error.code, message } };
}

/** Writes a proposal for each call that waits, and shows it. Repeating it changes nothing. */
export async function propose(state: SpecialistStateValue, services: RunServices) {
  const { emitter, turn } = services;
  const done: FinishedCall[] = [];
  const shown: ProposalView[] = [];
  for (const waiting of state.waiting) {
    const agent = waiting.call.agent ?? state.agent;
    try {
      shown.push(await record(services, agent, waiting));
    } catch (error) {
      if (!(error instanceof AppError) || error.code === "unavailable") throw error;
      done.push(failedCall(services, agent, waiting, error));
    }
  }
  if (shown.length > 0 && emitter.view().text === "")
    emitter.emit({ type: "text", delta: askedText(shown, turn.t) });
  for (const data of shown) emitter.emit({ type: "artifact", artifact: { kind: "proposal", data } });
  const left = <T extends { id: string }>(calls: T[]): T[] =>
    calls.filter(({ id }) => !done.some((failed) => failed.id === id));
  const waiting = state.waiting.filter(({ call }) => left([call]).length > 0);
  return { done, waiting, calls: left(state.calls) };
}
