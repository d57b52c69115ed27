// All threads this browser has open, and the traffic between them and the socket.
import type { AgentId } from "#agents/contract.ts";
import type { ConversationDetail, SendMessageInput } from "#lib/domains/conversations/contract.ts";
import { getRealtime } from "#lib/realtime/client.ts";
import { newId } from "#lib/realtime/new-id.ts";
import { type OutboxItem, outbox } from "#lib/realtime/outbox.ts";
import type { AssistantMessageDto } from "#lib/realtime/thread-state.ts";
import { createThreadStore, type ThreadStore } from "#lib/realtime/thread-store.ts";

const stores = new Map<string, ThreadStore>();
const subscribing = new Set<string>();
const shown = new Set<ThreadStore>();
let draft: ThreadStore | undefined;
let wired = false;
let authorName = "";

async function subscribeRun(store: ThreadStore, message: AssistantMessageDto) {
  if (subscribing.has(message.runId)) return;
  subscribing.add(message.runId);
  const answer = await getRealtime().send("run:subscribe", {
    runId: message.runId,
    afterSeq: message.view.lastSeq,
  });
  subscribing.delete(message.runId);
  if (answer.ok) store.push(answer.data.frames);
  // Not live and not finished: its process died and another one will take it up or end it.
  const unsettled = !answer.ok || !answer.data.live;
  if (unsettled && answer.ok) setTimeout(() => catchUp(store, message.runId), 4000);
}

function catchUp(store: ThreadStore, runId: string) {
  const message = store.live().find((other) => other.runId === runId);
  if (message) void subscribeRun(store, message);
}

/** Asks for what is missing of each unfinished reply: frames that came before their reply was known here are gone. */
export function followRuns(store: ThreadStore) {
  for (const message of store.live()) void subscribeRun(store, message);
}

function open(store: ThreadStore) {
  const { conversationId } = store.get();
  if (conversationId) void getRealtime().send("conversation:open", { conversationId });
  followRuns(store);
}

/** Opens, and takes in what was written between the reading of the page, or a lost line, and now. */
async function reopen(store: ThreadStore) {
  const { conversationId, messages } = store.get();
  followRuns(store);
  if (!conversationId) return;
  const afterSeq = messages.at(-1)?.seq ?? 0;
  const answer = await getRealtime().send("conversation:open", { conversationId, afterSeq });
  if (!answer.ok || answer.data.messages.length === 0) return;
  store.put(answer.data.messages);
  followRuns(store);
}

function adopt(store: ThreadStore, conversationId: string) {
  stores.set(conversationId, store);
  if (draft === store) draft = undefined;
}

function watchGaps(store: ThreadStore): ThreadStore {
  store.setGapHandler((message) => void subscribeRun(store, message));
  return store;
}

/** Sends the waiting messages of one thread, one after another, until the line breaks. */
const flushing = new Set<string>();
async function flush(threadKey: string) {
  if (flushing.has(threadKey)) return;
  flushing.add(threadKey);
  for (let item = nextOf(threadKey); item; item = nextOf(threadKey)) {
    if (!(await deliver(item))) break;
  }
  flushing.delete(threadKey);
}
const nextOf = (threadKey: string) => {
  const first = outbox.get().find((item) => item.threadKey === threadKey && item.state !== "failed");
  return first?.state === "waiting" ? first : undefined;
};

const again = ["offline", "timeout", "unavailable"];

async function deliver(item: OutboxItem): Promise<boolean> {
  const id = item.input.clientMessageId;
  const store = [...stores.values(), ...(draft ? [draft] : [])].find((other) => other.key === item.threadKey);
  const conversationId = item.input.conversationId ?? store?.get().conversationId ?? null;
  outbox.change(id, (known) => ({ ...known, state: "sending" }));
  const answer = await getRealtime().send("message:send", { ...item.input, conversationId });
  if (answer.ok) {
    store?.accept({ text: item.input.text, authorName, createdAt: item.createdAt }, answer.data);
    outbox.remove(id);
    if (store) {
      adopt(store, answer.data.conversationId);
      open(store);
    }
    return true;
  }
  const retry = again.includes(answer.error.code);
  outbox.change(id, (known) => ({ ...known, state: retry ? "waiting" : "failed", error: answer.error }));
  if (answer.error.code === "unauthenticated") getRealtime().connection.set("ended");
  // Offline waits for the next connect; the others may succeed on the same line.
  if (retry && answer.error.code !== "offline") setTimeout(() => void flush(item.threadKey), 1500);
  return false;
}

function flushAll() {
  for (const key of new Set(outbox.get().map((item) => item.threadKey))) void flush(key);
}

/** Connects the stores with the socket, once. */
export function wireThreads(name: string) {
  authorName = name;
  if (wired) return;
  wired = true;
  const realtime = getRealtime();
  realtime.on("run:frames", (frames) => {
    for (const id of new Set(frames.map((frame) => frame.conversationId))) {
      stores.get(id)?.push(frames.filter((frame) => frame.conversationId === id));
    }
  });
  realtime.onConnect(() => {
    for (const store of stores.values()) if (shown.has(store) || store.live().length > 0) void reopen(store);
    flushAll();
  });
}

/** The store of a conversation, or of the one about to be started. On the server each call makes its own. */
export function openThread(id: string | null, detail: ConversationDetail | null): ThreadStore {
  if (typeof window === "undefined") return createThreadStore(id ?? "new", detail);
  if (id === null) {
    const unsent = outbox.get().find((item) => !item.input.conversationId && !storeOfKey(item.threadKey));
    draft ??= watchGaps(createThreadStore(unsent?.threadKey ?? `new:${newId()}`, null));
    return draft;
  }
  const known = stores.get(id);
  if (known) return known;
  const store = watchGaps(createThreadStore(id, detail));
  stores.set(id, store);
  return store;
}
const storeOfKey = (key: string) => [...stores.values()].some((store) => store.key === key);

export function showThread(store: ThreadStore): () => void {
  shown.add(store);
  void reopen(store);
  void flush(store.key);
  return () => {
    shown.delete(store);
    const { conversationId } = store.get();
    if (conversationId && store.live().length === 0)
      void getRealtime().send("conversation:close", { conversationId });
  };
}

export function forgetThread(id: string) {
  stores.delete(id);
}

export function sendMessage(store: ThreadStore, message: Pick<SendMessageInput, "text" | "agent" | "focus">) {
  outbox.add({
    threadKey: store.key,
    input: { ...message, conversationId: store.get().conversationId, clientMessageId: newId() },
    createdAt: new Date().toISOString(),
    state: "waiting",
  });
  void flush(store.key);
}

export function resend(item: OutboxItem) {
  outbox.change(item.input.clientMessageId, ({ error: _error, ...known }) => ({
    ...known,
    state: "waiting",
  }));
  void flush(item.threadKey);
}

export async function retryRun(store: ThreadStore, runId: string, agent?: AgentId) {
  const answer = await getRealtime().send("run:retry", { runId, ...(agent ? { agent } : {}) });
  if (answer.ok) {
    store.restart(answer.data);
    open(store);
  }
  return answer;
}

export async function undoRun(store: ThreadStore, runId: string) {
  const answer = await getRealtime().send("run:undo", { runId });
  if (answer.ok) store.undone(runId);
  return answer;
}

export const stopRun = (runId: string) => getRealtime().send("run:stop", { runId });
export const decideProposal = (proposalId: string, decision: "approve" | "reject") =>
  getRealtime().send("proposal:decide", { proposalId, decision });
