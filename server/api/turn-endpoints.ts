import { z } from "zod";
import { presentRun, understandAs, undoRun } from "#agents/runtime/index.ts";
import {
  decideProposalInput,
  type SendMessageInput,
  sendMessageInput,
} from "#lib/domains/conversations/contract.ts";
import * as conversations from "#lib/domains/conversations/index.ts";
import { revokeSessions } from "#lib/domains/identity/index.ts";
import { now } from "#lib/platform/clock.ts";
import { answerTurn } from "./answer-turn.ts";
import type { ApiCall, Endpoint } from "./endpoint.ts";
import { found } from "./found.ts";
import { parseBody } from "./parse-body.ts";
import { bodyOf, reads, writes } from "./verb-endpoints.ts";

const any = z.record(z.string(), z.unknown());
const withId = z.object({ id: z.string() });
const runAnswer = z.object({
  runId: z.string(),
  conversationId: z.string(),
  status: z.enum(["done", "waiting", "failed", "running"]),
  engine: any.nullable(),
  understanding: z.object({ intents: z.array(any), entities: z.array(any) }),
  agents: z.array(z.string()),
  steps: z.array(any),
  reply: z.object({
    text: z.string(),
    citations: z.array(any),
    artifacts: z.array(any),
    suggestions: z.array(any),
    notices: z.array(any),
  }),
  proposals: z.array(any),
  error: z.string().nullable(),
});
const sentence = z.object({
  text: z.string().max(20_000),
  now: z.iso.datetime({ offset: true }).optional(),
});
const idOf = ({ params }: ApiCall): string => params.id ?? "";

const conversation = reads("/conversations/{id}", conversations.getConversation, {
  summary: "A conversation with its messages",
});
const message: Endpoint = {
  method: "post",
  path: "/conversations/{id}/messages",
  id: "message.send",
  summary: "Say something; answers when the run is done or waits, or streams frames as text/event-stream",
  body: sendMessageInput.omit({ conversationId: true }),
  example: { clientMessageId: "msg-1", text: "刚见了宏远机械的王总，他们想要一套 WMS，预算 50 万" },
  answer: runAnswer,
  run: async (call) => {
    const given = { ...(await bodyOf(call)), conversationId: idOf(call) } as SendMessageInput;
    const { runId } = await conversations.sendMessage(call.context, given);
    return answerTurn(call.context, runId, call.request);
  },
};
const decision: Endpoint = {
  method: "post",
  path: "/proposals/{id}",
  id: "proposal.decide",
  summary: "Answer a proposal; answers when its run has gone on",
  body: decideProposalInput.omit({ proposalId: true }),
  example: { decision: "approve" },
  answer: runAnswer,
  run: async (call) => {
    const given = { ...(await bodyOf(call)), proposalId: idOf(call) };
    const { runId } = await conversations.decideProposal(call.context, given as never);
    return answerTurn(call.context, runId, call.request);
  },
};
const understanding: Endpoint = {
  method: "post",
  path: "/language/understand",
  id: "language.understand",
  summary: "What a sentence says, without acting on it",
  body: sentence,
  example: { text: "下周三下午三点拜访宏远机械的王总" },
  run: async ({ context, body }) => {
    const { text, now: at } = parseBody(sentence, await body());
    return understandAs(context, { text, now: at ? new Date(at) : now() });
  },
};

/** The API of talking: conversations, their runs and proposals, what is understood, and one's own sessions. */
export const turnEndpoints: readonly Endpoint[] = [
  reads("/conversations", conversations.listConversations, { summary: "Your conversations" }),
  writes("post", "/conversations", conversations.createConversation, {
    summary: "Open a conversation",
    answer: withId,
    status: 201,
  }),
  { ...conversation, run: async (call) => found(await conversation.run(call), "conversation_not_found") },
  writes("delete", "/conversations/{id}", conversations.deleteConversation, {
    summary: "Put a conversation away",
    answer: withId,
  }),
  message,
  {
    method: "get",
    path: "/runs/{id}",
    id: "run.get",
    summary: "A run and its reply",
    answer: runAnswer,
    run: (call) => presentRun(call.context, idOf(call)),
  },
  {
    method: "post",
    path: "/runs/{id}/undo",
    id: "run.undo",
    summary: "Take back all that a run wrote",
    run: (call) => undoRun(call.context, idOf(call)),
  },
  decision,
  understanding,
  {
    method: "post",
    path: "/session/revoke-all",
    id: "session.revoke_all",
    summary: "End all your sessions everywhere",
    run: ({ context }) => revokeSessions(context, {}),
  },
];
