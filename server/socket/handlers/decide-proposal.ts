import { decideProposal } from "#lib/domains/conversations/index.ts";
import type { Handler } from "../on-event.ts";

export const handleDecideProposal: Handler<"proposal:decide"> = ({ context, input }) =>
  decideProposal(context, {
    proposalId: input.proposalId,
    decision: input.decision,
    ...(input.input && { input: input.input }),
  });
