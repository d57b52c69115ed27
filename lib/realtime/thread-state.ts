import type { Frame, RunStatus } from "#agents/contract.ts";
import { applyFrame, emptyMessageView } from "#agents/frames/contract.ts";
import type {
  ConversationDetail,
  MessageDto,
  SendMessageResult,
} from "#lib/domains/conversations/contract.ts";

export type AssistantMessageDto = Extract<MessageDto, { role: "assistant" }>;

export type ThreadState = {
  key: string;
  conversationId: string | null;
  title: string;
  messages: readonly MessageDto[];
  hasMore: boolean;
  /** Replies whose cards came before any text: they stay above it, so nothing jumps while text streams in. */
  cardsFirst: ReadonlySet<string>;
};

const final: readonly RunStatus[] = ["done", "failed", "stopped", "interrupted"];
export const isLive = (message: MessageDto): message is AssistantMessageDto =>
  message.role === "assistant" && !final.includes(message.view.status);

/** Live, and not waiting for the person. */
export const isWorking = (message: MessageDto): message is AssistantMessageDto =>
  isLive(message) && message.view.status !== "waiting";

export function emptyThread(key: string): ThreadState {
  return { key, conversationId: null, title: "", messages: [], hasMore: false, cardsFirst: new Set() };
}

function newer(known: MessageDto | undefined, incoming: MessageDto): MessageDto {
  if (known?.role !== "assistant" || incoming.role !== "assistant") return incoming;
  if (known.runId !== incoming.runId || known.view.lastSeq <= incoming.view.lastSeq) return incoming;
  const undone = known.view.undone || incoming.view.undone;
  return { ...incoming, view: { ...known.view, undone } };
}

export function putMessages(state: ThreadState, incoming: readonly MessageDto[]): ThreadState {
  const byId = new Map(state.messages.map((message) => [message.id, message]));
  for (const message of incoming) byId.set(message.id, newer(byId.get(message.id), message));
  const messages = [...byId.values()].sort((a, b) => a.seq - b.seq);
  return { ...state, messages };
}

export function mergeDetail(state: ThreadState, detail: ConversationDetail): ThreadState {
  const oldestKnown = state.messages[0]?.seq ?? Number.POSITIVE_INFINITY;
  const oldestGiven = detail.messages[0]?.seq ?? Number.POSITIVE_INFINITY;
  const hasMore = oldestKnown < oldestGiven ? state.hasMore : detail.hasMore;
  return { ...putMessages(state, detail.messages), conversationId: detail.id, title: detail.title, hasMore };
}

type Sent = { text: string; authorName: string; createdAt: string };

/** The message and the empty reply that an acknowledgement promises; the server's own copies replace them. */
export function acceptSent(state: ThreadState, sent: Sent, result: SendMessageResult): ThreadState {
  const last = state.messages.at(-1)?.seq ?? 0;
  const known = new Set(state.messages.map((message) => message.id));
  const added: MessageDto[] = [
    { id: result.messageId, seq: last + 1, role: "user", ...sent },
    {
      id: result.replyId,
      seq: last + 2,
      role: "assistant",
      runId: result.runId,
      view: emptyMessageView,
      createdAt: sent.createdAt,
    },
  ];
  const missing = added.filter((message) => !known.has(message.id));
  return putMessages({ ...state, conversationId: result.conversationId }, missing);
}

export function applyFrames(state: ThreadState, messageId: string, frames: readonly Frame[]): ThreadState {
  let cardsFirst = state.cardsFirst;
  const messages = state.messages.map((message) => {
    if (message.id !== messageId || message.role !== "assistant") return message;
    let view = message.view;
    for (const frame of frames) {
      if (frame.part.type === "artifact" && view.text === "" && !cardsFirst.has(messageId)) {
        cardsFirst = new Set(cardsFirst).add(messageId);
      }
      view = applyFrame(view, frame);
    }
    return { ...message, view };
  });
  let next: ThreadState = { ...state, messages, cardsFirst };
  for (const { part } of frames) {
    if (part.type === "artifact" && part.artifact.kind === "undo_result")
      next = markUndone(next, part.artifact.data.runId);
  }
  return next;
}

/** A retry starts the same reply again under a new run. */
export function restartReply(state: ThreadState, result: SendMessageResult): ThreadState {
  const messages = state.messages.map((message) =>
    message.id === result.replyId && message.role === "assistant"
      ? { ...message, runId: result.runId, view: { ...emptyMessageView, steps: message.view.steps } }
      : message,
  );
  const known = messages.some((message) => message.id === result.replyId);
  if (known) return { ...state, messages };
  const seq = (state.messages.at(-1)?.seq ?? 0) + 1;
  const createdAt = new Date().toISOString();
  return putMessages(state, [
    { id: result.replyId, seq, role: "assistant", runId: result.runId, view: emptyMessageView, createdAt },
  ]);
}

export function markUndone(state: ThreadState, runId: string): ThreadState {
  const messages = state.messages.map((message) =>
    message.role === "assistant" && message.runId === runId
      ? { ...message, view: { ...message.view, undone: true } }
      : message,
  );
  return { ...state, messages };
}
