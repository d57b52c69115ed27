import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { decideProposalInput } from "../contract.ts";
import { mayConverse } from "../policy.ts";
import { findRun, updateRun } from "../repository.ts";
import { findProposal, selectProposals, updateProposal } from "../run-repository.ts";

/** Answers a proposal, once: the first decision wins. The run goes on when none of its proposals is open. */
export const decideProposal = command({
  name: "conversation.decide_proposal",
  input: decideProposalInput,
  access: mayConverse,
  run: async ({ tx, input }) => {
    const proposal = await findProposal(tx, input.proposalId, { lock: true });
    if (!proposal) throw new AppError("not_found", "no such proposal", { reason: "proposal_not_found" });
    const run = await findRun(tx, proposal.runId, { lock: true });
    const expired = proposal.expiresAt.getTime() < Date.now();
    if (proposal.status !== "open" || expired || !run) {
      const reason = expired && proposal.status === "open" ? "proposal_expired" : "proposal_decided";
      throw new AppError("precondition", `proposal is ${proposal.status}`, { reason });
    }
    const status = input.decision === "approve" ? "approved" : "rejected";
    await updateProposal(tx, proposal.id, {
      status,
      decidedAt: new Date(),
      ...(input.input && { input: { ...(proposal.input as object), ...input.input } }),
    });
    const others = await selectProposals(tx, [run.id]);
    const stillOpen = others.some((other) => other.id !== proposal.id && other.status === "open");
    // A run that is still on its way to its pause sees the decision when it gets there.
    if (!stillOpen && run.status === "waiting")
      updateRun(tx, run.id, { status: "queued", resume: { from: "proposals" } });
    return {
      result: { status, runId: run.id, conversationId: run.conversationId },
      changes: [],
      event: {
        type: "proposal.decided",
        aggregateType: "proposal",
        aggregateId: proposal.id,
        payload: { status, runId: run.id, tool: proposal.tool },
      },
    };
  },
});
