import { z } from "zod";
import { decideProposal } from "#lib/domains/conversations/index.ts";
import { defineTool, noResult } from "../tool.ts";

export const proposalDecide = defineTool({
  name: "proposal_decide",
  description: "Carries the person's yes or no to a proposal. Only their own words lead here.",
  risk: "write",
  right: "conversation.use",
  rulesOnly: true,
  input: z.object({ proposalIds: z.array(z.string()).min(1), decision: z.enum(["approve", "reject"]) }),
  card: "proposal",
  async run({ proposalIds, decision }, { context }) {
    for (const proposalId of proposalIds) await decideProposal(context, { proposalId, decision });
    return { ...noResult, output: { decision } };
  },
});
