// Typed socket events: the one contract between the browser and the Node process.
import { z } from "zod";
import { agentId, type Frame } from "#agents/contract.ts";
import {
  type MessageDto,
  type SendMessageResult,
  sendMessageInput,
} from "#lib/domains/conversations/contract.ts";

export type RealtimeError = {
  code: string;
  message: string;
  fields?: Record<string, string>;
  requestId?: string;
};
export type Ack<T> = { ok: true; data: T } | { ok: false; error: RealtimeError };

export const clientEvents = {
  "message:send": sendMessageInput,
  "run:subscribe": z.object({ runId: z.string().max(64), afterSeq: z.int32().nonnegative() }).strict(),
  "run:stop": z.object({ runId: z.string().max(64) }).strict(),
  "run:undo": z.object({ runId: z.string().max(64) }).strict(),
  "run:retry": z.object({ runId: z.string().max(64), agent: agentId.optional() }).strict(),
  "proposal:decide": z
    .object({
      proposalId: z.string().max(64),
      decision: z.enum(["approve", "reject"]),
      input: z.record(z.string(), z.unknown()).optional(),
    })
    .strict(),
  "conversation:open": z
    .object({
      conversationId: z.string().max(64),
      /** The last message known here; absent: nothing is asked for. */
      afterSeq: z.int32().nonnegative().optional(),
    })
    .strict(),
  "conversation:close": z.object({ conversationId: z.string().max(64) }).strict(),
} as const;
export type ClientEventName = keyof typeof clientEvents;
export type ClientEventInput<E extends ClientEventName> = z.input<(typeof clientEvents)[E]>;

export type ClientEventResults = {
  "message:send": SendMessageResult;
  /** Frames after `afterSeq`; later ones arrive as `run:frames`. */
  "run:subscribe": { frames: Frame[]; live: boolean };
  "run:stop": { stopped: boolean };
  "run:undo": { reverted: number; messageId: string };
  "run:retry": SendMessageResult;
  "proposal:decide": { status: string };
  /** With the messages that came after `afterSeq`. */
  "conversation:open": { devices: number; messages: MessageDto[] };
  "conversation:close": Record<string, never>;
};

export type ClientToServerEvents = {
  [E in ClientEventName]: (
    input: ClientEventInput<E>,
    ack: (answer: Ack<ClientEventResults[E]>) => void,
  ) => void;
};

export type ServerToClientEvents = {
  "run:frames": (frames: Frame[]) => void;
  "conversation:changed": (event: { conversationId: string }) => void;
  /** A record this person may see has changed; refetch it. */
  "entity:changed": (event: { type: string; id: string; op: "create" | "update" | "delete" }) => void;
  /** Something new in the person's notifications, or read on another device: ask again what is there. */
  "notification:new": () => void;
  presence: (event: { conversationId: string; devices: number }) => void;
  "session:ended": (event: { reason: "logout" | "revoked" | "expired" }) => void;
};
