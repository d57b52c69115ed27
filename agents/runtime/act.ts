import type { ToolCall } from "#agents/tools/tool.ts";
import { closeProposal, getRun } from "#lib/domains/conversations/index.ts";
import { executeCall } from "./execute-call.ts";
import type { RunServices } from "./run-services.ts";
import type { SpecialistStateValue, Waiting } from "./specialist.ts";
import type { FinishedCall } from "./turn.ts";

function refused(state: SpecialistStateValue, services: RunServices, call: ToolCall): FinishedCall {
  return {
    ...call,
    agent: call.agent ?? state.agent,
    outcome: { status: "refused", message: services.turn.t("agents.proposal.rejected") },
  };
}

/** Runs an approved proposal with the input that was shown, edited only by the person who approved. */
async function runApproved(
  state: SpecialistStateValue,
  services: RunServices,
  waiting: Waiting,
): Promise<FinishedCall> {
  const found = await getRun(services.turn.context, { runId: services.turn.runId });
  const proposal = found?.proposals.find((each) => each.id === waiting.proposalId);
  const input = (proposal?.input ?? waiting.call.input) as Record<string, unknown>;
  const call = { ...waiting.call, input };
  const finished = await executeCall(
    services,
    call.agent ?? state.agent,
    call,
    proposal?.targetVersion ?? undefined,
  );
  const conflict = finished.outcome.status === "failed" && finished.outcome.code === "conflict";
  const status = finished.outcome.status === "done" ? "executed" : conflict ? "conflict" : "failed";
  services.emitter.emit({ type: "proposal_status", id: waiting.proposalId, status });
  await closeProposal(services.turn.context, waiting.proposalId, status);
  return finished;
}

/** Runs the calls of this step in order: free ones at once, waiting ones as the person decided. */
export async function act(state: SpecialistStateValue, services: RunServices) {
  const done: FinishedCall[] = [];
  for (const call of state.calls) {
    services.signal.throwIfAborted();
    const waiting = state.waiting.find((item) => item.call.id === call.id);
    if (!waiting) done.push(await executeCall(services, call.agent ?? state.agent, call));
    else if (state.decisions[waiting.proposalId] === "approved")
      done.push(await runApproved(state, services, waiting));
    else done.push(refused(state, services, call));
  }
  return { done, calls: [], waiting: [] };
}
