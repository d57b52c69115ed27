import { answerTurn } from "#app/_server/answer-turn.ts";
import { handle } from "#app/_server/handle.ts";
import { decideProposal } from "#lib/domains/conversations/index.ts";

type Decision = { decision: "approve" | "reject"; input?: Record<string, unknown> };

export const POST = handle<{ id: string }>(async ({ context, params, body, request }) => {
  const given = (await body()) as Decision;
  const decided = await decideProposal(context, { ...given, proposalId: params.id });
  return answerTurn(context, decided.runId, request);
});
