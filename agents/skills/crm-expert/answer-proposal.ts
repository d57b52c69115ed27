import { z } from "zod";
import type { Turn } from "#agents/runtime/turn.ts";
import { replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { defineSkill } from "#agents/skills/skill.ts";

const input = z.object({ proposalIds: z.array(z.string()), decision: z.enum(["approve", "reject"]) });

function read({ state, understanding }: Turn): z.input<typeof input> {
  return {
    proposalIds: state.pending?.kind === "confirm" ? state.pending.proposalIds : [],
    decision: understanding.intents[0]?.name === "confirm" ? "approve" : "reject",
  };
}

/** Takes 确认 or 不用了 as the answer to the proposal that waits; the paused run then goes on in its own message. */
export const answerProposalSkill = defineSkill({
  name: "answer_proposal",
  agent: "crm_expert",
  intents: [],
  shows: [],
  input,
  read,
  gather: ({ proposalIds, decision }, _turn, done) =>
    proposalIds.length === 0 || wasTried(done, "proposal_decide")
      ? []
      : [{ tool: "proposal_decide", input: { proposalIds, decision } }],
  compose: ({ decision }, turn, done) => {
    if (!resultOf(done, "proposal_decide")) return replyWith(turn, done, turn.t("agents.proposal.gone"));
    const key = decision === "approve" ? "agents.proposal.approved" : "agents.proposal.declined";
    return replyWith(turn, done, turn.t(key));
  },
});
