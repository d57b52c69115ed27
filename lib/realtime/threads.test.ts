import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Frame } from "#agents/contract.ts";
import { emptyMessageView } from "#agents/frames/contract.ts";
import { createThreadStore } from "#lib/realtime/thread-store.ts";
import { followRuns } from "#lib/realtime/threads.ts";

const send = vi.hoisted(() => vi.fn());
vi.mock("#lib/realtime/client.ts", () => ({ getRealtime: () => ({ send }) }));

const createdAt = "2026-11-30T08:00:00.000Z";
const frame = (seq: number, part: Frame["part"]): Frame => ({
  conversationId: "c1",
  messageId: "m2",
  runId: "r1",
  seq,
  part,
});
const frames = [
  frame(1, { type: "text", delta: "已更新" }),
  frame(2, {
    type: "end",
    status: "done",
    engine: { kind: "rules" },
    elapsedMs: 20,
    tokens: null,
    writes: 1,
  }),
];
const detail = {
  id: "c1",
  title: "",
  pinned: false,
  running: true,
  unread: false,
  createdAt,
  updatedAt: createdAt,
  lastMessageAt: createdAt,
  hasMore: false,
  messages: [
    { id: "m1", seq: 1, role: "user" as const, text: "他们有300人", authorName: "周敏", createdAt },
    { id: "m2", seq: 2, role: "assistant" as const, runId: "r1", view: emptyMessageView, createdAt },
  ],
};

describe("a reply that another device asked for", () => {
  beforeEach(() => {
    send.mockReset();
    vi.stubGlobal("document", { visibilityState: "hidden" });
  });
  afterEach(() => vi.unstubAllGlobals());

  test("is shown whole though its frames came before the conversation was read", async () => {
    vi.useFakeTimers();
    const store = createThreadStore("c1", null);
    store.push(frames);
    vi.runAllTimers();
    vi.useRealTimers();
    store.merge(detail);
    expect(store.live()).toHaveLength(1);

    send.mockResolvedValue({ ok: true, data: { frames, live: true } });
    followRuns(store);
    await vi.waitFor(() => expect(store.live()).toEqual([]));
    expect(send).toHaveBeenCalledWith("run:subscribe", { runId: "r1", afterSeq: 0 });
    expect(store.get().messages[1]).toMatchObject({ view: { text: "已更新", status: "done" } });
  });
});
