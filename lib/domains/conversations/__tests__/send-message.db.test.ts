import { describe, expect, it } from "vitest";
import { getConversation, listConversations, sendMessage } from "#lib/domains/conversations/index.ts";
import { createCompany } from "#tests/factories/company.ts";
import { say } from "#tests/factories/conversation.ts";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { tracesOf } from "#tests/harness/traces.ts";
import { useSuite } from "#tests/harness/use-suite.ts";

const suite = useSuite();

async function runsOf(conversationId: string) {
  return suite.owner<{ id: string; status: string }[]>`
    select id, status from agent_runs where conversation_id = ${conversationId} order by created_at, id`;
}

describe("sendMessage", () => {
  it("stores message, run and place of the reply, and leaves audit and event", async () => {
    const { context, userId } = suite.company.rep;
    let sent: Awaited<ReturnType<typeof say>> | undefined;
    const traces = await tracesOf(suite, context, async () => {
      sent = await say(context, "网站表单：李经理");
    });
    const { conversationId = "", messageId, replyId, runId } = sent ?? {};
    const conversation = await getConversation(context, { id: conversationId });
    expect(conversation).toMatchObject({ title: "网站表单：李经理", running: true, unread: false });
    expect(conversation?.messages).toMatchObject([
      { id: messageId, seq: 1, role: "user", text: "网站表单：李经理", authorName: "rep" },
      { id: replyId, seq: 2, role: "assistant", runId, view: { status: "queued", lastSeq: 0 } },
    ]);
    expect(await runsOf(conversationId)).toMatchObject([{ id: runId, status: "queued" }]);
    expect(traces.audit).toMatchObject([
      {
        action: "conversation.send_message",
        decision: "allowed",
        target_id: conversationId,
        actor_id: userId,
      },
    ]);
    expect(traces.events).toMatchObject([
      {
        type: "conversation.message_received",
        aggregate_id: conversationId,
        payload: { messageId, runId, userId },
      },
    ]);
  });

  it("numbers the messages of one conversation without a gap, sent twenty at once", async () => {
    const { context } = suite.company.rep;
    const { conversationId } = await say(context, "一");
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => say(context, `第${index}条`, { conversationId })),
    );
    const conversation = await getConversation(context, { id: conversationId });
    expect(conversation?.messages.map((message) => message.seq)).toEqual(
      Array.from({ length: 42 }, (_, i) => i + 1),
    );
    expect(await runsOf(conversationId)).toHaveLength(21);
  });

  it("refuses an agent without the right, audits it, and stores nothing", async () => {
    const { context, userId } = suite.company.rep;
    const agent = {
      ...context,
      actor: { type: "agent" as const, agentId: "x", onBehalfOf: userId },
      mandate: new Set<string>(),
    };
    const traces = await tracesOf(suite, agent, () => say(agent, "hello"));
    expect(traces.audit).toMatchObject([{ action: "conversation.send_message", decision: "refused" }]);
    expect(traces.events).toEqual([]);
  });

  it("does not find another person's conversation, not even for the admin", async () => {
    const other = await createCompany(suite.ownerUrl);
    const { rep, mate, admin } = suite.company;
    const { conversationId } = await say(rep.context, "私密");
    for (const stranger of [mate, admin, other.rep]) {
      const refusal = await refusalOf(say(stranger.context, "hello", { conversationId }));
      expect(refusal).toMatchObject({ code: "not_found", options: { reason: "conversation_not_found" } });
      expect(await getConversation(stranger.context, { id: conversationId })).toBeNull();
    }
    expect(await runsOf(conversationId)).toHaveLength(1);
  });
});

describe("sendMessage with bad input", () => {
  it.each([
    ["empty", "", "message_empty", undefined],
    ["only spaces and line breaks", " \n\t ", "message_empty", undefined],
    ["only control characters", "\u0000\u0007\u200b\ufeff", "message_empty", undefined],
    ["4,001 characters", "字".repeat(4001), "message_too_long", { length: 4001, max: 4000 }],
    ["20,000 characters", "字".repeat(20_000), "message_too_long", { length: 20_000, max: 4000 }],
  ])("refuses %s with its reason and stores nothing", async (_what, text, reason, params) => {
    const { context } = suite.company.mate;
    const traces = await tracesOf(suite, context, () => say(context, text));
    const refusal = await refusalOf(say(context, text));
    expect(refusal).toMatchObject({ code: "invalid", options: { reason, ...(params && { params }) } });
    expect(traces).toEqual({ audit: [], events: [], changes: [] });
    expect((await listConversations(context, {})).items).toEqual([]);
  });

  it("takes 4,000 characters whole", async () => {
    const { context } = suite.company.rep;
    const text = "字".repeat(4000);
    const { conversationId } = await say(context, text);
    const conversation = await getConversation(context, { id: conversationId });
    expect(conversation?.messages[0]).toMatchObject({ text });
  });

  it("takes the words and drops what cannot be seen", async () => {
    const { context } = suite.company.rep;
    const { conversationId } = await say(context, "德芙\u0000科技\u202e\r\n预算\u200b50万\u0007");
    const conversation = await getConversation(context, { id: conversationId });
    expect(conversation?.messages[0]).toMatchObject({ text: "德芙科技\n预算50万" });
  });

  it.each([
    ["an agent that is none", { agent: "boss" as "sales" }],
    ["no client id", { clientMessageId: "" }],
    ["a client id with a NUL", { clientMessageId: "a\u0000b" }],
    ["an endless client id", { clientMessageId: "x".repeat(65) }],
    ["a title", { title: "x" } as object],
  ])("refuses %s", async (_what, more) => {
    expect((await refusalOf(say(suite.company.rep.context, "hello", more))).code).toBe("invalid");
  });
});

describe("sendMessage with a client id seen before", () => {
  it("answers as the first time and stores one message", async () => {
    const { context } = suite.company.rep;
    const input = { clientMessageId: "once-1", text: "只发一次" };
    const first = await sendMessage(context, input);
    expect(await sendMessage(context, input)).toEqual(first);
    expect(await runsOf(first.conversationId)).toHaveLength(1);
  });

  it("stores one message of twenty at once, and all get the same answer", async () => {
    const { context } = suite.company.rep;
    const input = { clientMessageId: "once-20", text: "并发二十次" };
    const answers = await Promise.all(Array.from({ length: 20 }, () => sendMessage(context, input)));
    expect(new Set(answers.map((answer) => JSON.stringify(Object.entries(answer).sort()))).size).toBe(1);
    const [row] = await suite.owner`select count(*)::int as n from messages where text = ${input.text}`;
    expect(row?.n).toBe(1);
  });

  it("refuses the same client id with other words", async () => {
    const { context } = suite.company.rep;
    await sendMessage(context, { clientMessageId: "once-3", text: "原话" });
    const refusal = await refusalOf(sendMessage(context, { clientMessageId: "once-3", text: "改了的话" }));
    expect(refusal).toMatchObject({ code: "conflict", options: { reason: "idempotency_reused" } });
  });

  it("keeps the client ids of two people apart", async () => {
    const { rep, mate } = suite.company;
    const input = { clientMessageId: "shared", text: "同一个号" };
    const [mine, theirs] = await Promise.all([
      sendMessage(rep.context, input),
      sendMessage(mate.context, input),
    ]);
    expect(mine.messageId).not.toBe(theirs.messageId);
  });
});
