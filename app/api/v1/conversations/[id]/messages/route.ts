import { answerTurn } from "#app/_server/answer-turn.ts";
import { handle } from "#app/_server/handle.ts";
import type { SendMessageInput } from "#lib/domains/conversations/contract.ts";
import { sendMessage } from "#lib/domains/conversations/index.ts";

export const POST = handle<{ id: string }>(async ({ context, params, body, request }) => {
  const given = (await body()) as SendMessageInput;
  const sent = await sendMessage(context, { ...given, conversationId: params.id });
  return answerTurn(context, sent.runId, request);
});
