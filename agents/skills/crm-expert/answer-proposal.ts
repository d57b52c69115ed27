import { z } from "zod";
import type { Turn } from "#agents/runtime/turn.ts";
import { replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { defineSkill } from "#agents/skills/skill.ts";
import type { Decided } from "#agents/tools/conversations/decide-proposal.ts";

const input = z.object({ proposalIds: z.array(z.string()), decision: z.enum(["approve", "reject"]) });

/** Paragraphs of an outcome that are said again. */
const mostParts = 2;

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
    const decided = resultOf(done, "proposal_decide")?.output as Decided | undefined;
    if (!decided) return replyWith(turn, done, turn.t("agents.proposal.gone"));
    if (decision === "reject") return replyWith(turn, done, turn.t("agents.proposal.declined"));
    const [error] = decided.errors;
    if (error) return replyWith(turn, done, turn.t("agents.proposal.undone", { error }));
    if (decided.going) return replyWith(turn, done, turn.t("agents.proposal.going"));
    // The run's own answer goes on above; what it did is said here too, where the person looks now.
    const [told] = decided.told.map((each) => each.split("\n\n").slice(0, mostParts).join("\n\n"));
    const text = told ? turn.t("agents.proposal.approvedWith", { told }) : turn.t("agents.proposal.approved");
    return replyWith(turn, done, text);
  },
});
