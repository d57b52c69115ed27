import type { Frame } from "#agents/contract.ts";
import type {
  ConversationDetail,
  MessageDto,
  SendMessageResult,
} from "#lib/domains/conversations/contract.ts";
import { createFrameBuffer } from "#lib/realtime/frame-buffer.ts";
import { createFrameInbox } from "#lib/realtime/frame-inbox.ts";
import {
  type AssistantMessageDto,
  acceptSent,
  applyFrames,
  emptyThread,
  isLive,
  markUndone,
  mergeDetail,
  putMessages,
  restartReply,
  type ThreadState,
} from "#lib/realtime/thread-state.ts";

/** One conversation as this browser knows it. */
export function createThreadStore(key: string, detail: ConversationDetail | null) {
  let state = detail ? mergeDetail(emptyThread(key), detail) : emptyThread(key);
  const listeners = new Set<() => void>();
  const buffers = new Map<string, ReturnType<typeof createFrameBuffer>>();
  let onGap: (message: AssistantMessageDto) => void = () => {};

  function set(next: ThreadState) {
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
  }

  function applyRun(runId: string, frames: Frame[], from: ThreadState): ThreadState {
    const message = from.messages.find((other) => other.role === "assistant" && other.runId === runId);
    if (message?.role !== "assistant") return from;
    const buffer = buffers.get(runId) ?? createFrameBuffer();
    buffers.set(runId, buffer);
    const { ready, gap } = buffer.take(message.view.lastSeq, frames);
    if (gap) onGap(message);
    return ready.length > 0 ? applyFrames(from, message.id, ready) : from;
  }

  const inbox = createFrameInbox((frames) => {
    let next = state;
    for (const runId of new Set(frames.map((frame) => frame.runId))) {
      const own = frames.filter((frame) => frame.runId === runId);
      next = applyRun(runId, own, next);
    }
    set(next);
  });

  return {
    key,
    get: (): ThreadState => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    setGapHandler(handler: (message: AssistantMessageDto) => void) {
      onGap = handler;
    },
    push: inbox.push,
    live: (): AssistantMessageDto[] => state.messages.filter(isLive),
    merge: (next: ConversationDetail) => set(mergeDetail(state, next)),
    put: (messages: readonly MessageDto[], hasMore = state.hasMore) =>
      set({ ...putMessages(state, messages), hasMore }),
    accept: (sent: Parameters<typeof acceptSent>[1], result: SendMessageResult) =>
      set(acceptSent(state, sent, result)),
    restart: (result: SendMessageResult) => set(restartReply(state, result)),
    undone: (runId: string) => set(markUndone(state, runId)),
  };
}
export type ThreadStore = ReturnType<typeof createThreadStore>;
