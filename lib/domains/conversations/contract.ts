import { z } from "zod";
import {
  type AgentId,
  agentId,
  type MessageView,
  type RecordEffect,
  type RunStatus,
} from "#agents/contract.ts";

export const maxMessageLength = 4000;

export const sendMessageInput = z
  .object({
    /** Absent: a new conversation is started. */
    conversationId: z.string().max(64).nullish(),
    /** Made by the client, so that a retry is the same message. */
    clientMessageId: z.string().min(1).max(64),
    text: z.string().max(1_000_000),
    agent: agentId.optional(),
    /** A record the person is looking at. */
    focus: z.object({ type: z.string().max(40), id: z.string().max(64) }).nullish(),
  })
  .strict();
export type SendMessageInput = z.input<typeof sendMessageInput>;

export type SendMessageResult = {
  conversationId: string;
  messageId: string;
  replyId: string;
  runId: string;
};

const conversationId = z.string().max(64);
export const renameConversationInput = z
  .object({ id: conversationId, title: z.string().trim().min(1).max(80) })
  .strict();
export const pinConversationInput = z.object({ id: conversationId, pinned: z.boolean() }).strict();
export const conversationInput = z.object({ id: conversationId }).strict();
export const getConversationInput = z
  .object({
    id: conversationId,
    before: z.coerce.number().int().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(100),
  })
  .strict();
export const listConversationsInput = z
  .object({
    q: z.string().trim().max(100).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(60),
  })
  .strict();
export const runInput = z.object({ runId: z.string().max(64) }).strict();
/** `gone`: records that no longer exist once the run is taken back. */
export const undoRunInput = runInput.extend({ gone: z.array(z.string()) });
export const retryRunInput = z.object({ runId: z.string().max(64), agent: agentId.optional() }).strict();
export const decideProposalInput = z
  .object({
    proposalId: z.string().max(64),
    decision: z.enum(["approve", "reject"]),
    input: z.record(z.string(), z.unknown()).optional(),
  })
  .strict();

/** What agents speak of without being asked: a deal that does not move, a new lead that is worth a call, a visit of tomorrow, a form that nobody answers. */
export const watchKinds = ["stuck_deal", "hot_lead", "visit_tomorrow", "form_waiting"] as const;
export type WatchKind = (typeof watchKinds)[number];
const param = z.union([z.string().max(300), z.number()]);
export const beginWatchInput = z
  .object({
    watch: z.enum(watchKinds),
    /** What the person's agent is asked, in the person's language. Never holds words of a record: those would be orders. */
    text: z.string().trim().min(1).max(maxMessageLength),
    /** Of the conversation that is begun. */
    title: z.string().trim().min(1).max(80),
    /** The record that it is about. */
    focus: z.object({ type: z.string().max(40), id: z.string().max(64) }),
    /** Of the notice. */
    params: z.record(z.string().max(40), param),
    /** One matter is spoken of once under one key. */
    key: z.string().min(1).max(200),
  })
  .strict();

export type MessageDto =
  | {
      id: string;
      seq: number;
      role: "user";
      text: string;
      authorName: string;
      /** An agent brought it up by itself. */
      watch?: WatchKind;
      createdAt: string;
    }
  | {
      id: string;
      seq: number;
      role: "assistant";
      runId: string;
      view: MessageView;
      createdAt: string;
    };

export type ConversationDto = {
  id: string;
  title: string;
  pinned: boolean;
  lastMessageAt: string;
  unread: boolean;
  running: boolean;
};
export type ConversationDetail = ConversationDto & { messages: MessageDto[]; hasMore: boolean };

/** An agent's work for a person; `medianMs` is of the answers that were finished, `rejected` of its proposals. */
export type AgentWork = {
  agent: AgentId;
  answers: number;
  done: number;
  failed: number;
  medianMs: number | null;
  writes: number;
  undone: number;
  rejected: number;
};
/** One answer of an agent, with the records that it wrote. */
export type AgentAnswer = {
  runId: string;
  conversationId: string;
  question: string;
  at: string;
  status: RunStatus;
  elapsedMs: number | null;
  writes: number;
  undone: boolean;
  records: RecordEffect[];
};
