import "server-only";
import { z } from "zod";
import {
  decideProposalInput,
  listConversationsInput,
  sendMessageInput,
} from "#lib/domains/conversations/contract.ts";
import type { Operation } from "./operation.ts";

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

/** What routes with a file of their own answer: conversations, runs, language, sessions. */
export const describedOperations: Operation[] = [
  {
    method: "get",
    path: "/conversations",
    id: "conversation.list",
    summary: "Your conversations",
    query: listConversationsInput,
  },
  {
    method: "post",
    path: "/conversations",
    id: "conversation.create",
    summary: "Open a conversation",
    answer: withId,
    status: 201,
  },
  {
    method: "get",
    path: "/conversations/{id}",
    id: "conversation.get",
    summary: "A conversation with its messages",
  },
  {
    method: "delete",
    path: "/conversations/{id}",
    id: "conversation.delete",
    summary: "Put a conversation away",
    answer: withId,
  },
  {
    method: "post",
    path: "/conversations/{id}/messages",
    id: "message.send",
    summary: "Say something; answers when the run is done or waits, or streams frames as text/event-stream",
    body: sendMessageInput.omit({ conversationId: true }),
    example: { clientMessageId: "msg-1", text: "刚见了宏远机械的王总，他们想要一套 WMS，预算 50 万" },
    answer: runAnswer,
  },
  { method: "get", path: "/runs/{id}", id: "run.get", summary: "A run and its reply", answer: runAnswer },
  { method: "post", path: "/runs/{id}/undo", id: "run.undo", summary: "Take back all that a run wrote" },
  {
    method: "post",
    path: "/proposals/{id}",
    id: "proposal.decide",
    summary: "Answer a proposal; answers when its run has gone on",
    body: decideProposalInput.omit({ proposalId: true }),
    example: { decision: "approve" },
    answer: runAnswer,
  },
  {
    method: "post",
    path: "/language/understand",
    id: "language.understand",
    summary: "What a sentence says, without acting on it",
    body: z.object({ text: z.string(), now: z.iso.datetime({ offset: true }).optional() }),
    example: { text: "下周三下午三点拜访宏远机械的王总" },
  },
  {
    method: "post",
    path: "/session/revoke-all",
    id: "session.revoke_all",
    summary: "End all your sessions everywhere",
  },
  { method: "get", path: "/openapi.json", id: "openapi", summary: "This document" },
];
