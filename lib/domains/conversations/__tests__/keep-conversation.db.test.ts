import { describe, expect, it } from "vitest";
import {
  createConversation,
  deleteConversation,
  getConversation,
  listConversations,
  pinConversation,
  renameConversation,
  sendMessage,
} from "#lib/domains/conversations/index.ts";
import type { Context } from "#lib/platform/context.ts";
import { createCompany } from "#tests/factories/company.ts";
import { say } from "#tests/factories/conversation.ts";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { tracesOf } from "#tests/harness/traces.ts";
import { useSuite } from "#tests/harness/use-suite.ts";

const suite = useSuite();

const verbs = {
  "conversation.rename": (context: Context, id: string) =>
    renameConversation(context, { id, title: "新标题" }),
  "conversation.pin": (context: Context, id: string) => pinConversation(context, { id, pinned: true }),
  "conversation.delete": (context: Context, id: string) => deleteConversation(context, { id }),
};
const names = Object.keys(verbs) as (keyof typeof verbs)[];

describe.each(names)("%s", (name) => {
  const call = verbs[name];

  it("works and leaves audit and event", async () => {
    const { context } = suite.company.rep;
    const { conversationId } = await say(context, "一次对话");
    const traces = await tracesOf(suite, context, () => call(context, conversationId));
    expect(traces.audit).toMatchObject([{ action: name, decision: "allowed", target_id: conversationId }]);
    expect(traces.events).toMatchObject([{ type: name, aggregate_id: conversationId }]);
  });

  it("refuses an agent without the right and audits the refusal", async () => {
    const { context, userId } = suite.company.rep;
    const { conversationId } = await say(context, "一次对话");
    const actor = { type: "agent" as const, agentId: "market", onBehalfOf: userId };
    const agent = { ...context, actor, mandate: new Set(["lead.read"]) };
    const traces = await tracesOf(suite, agent, () => call(agent, conversationId));
    expect(traces.audit).toMatchObject([{ action: name, decision: "refused" }]);
    expect(traces.events).toEqual([]);
  });

  it("does not find another person's conversation", async () => {
    const other = await createCompany(suite.ownerUrl);
    const { rep, admin } = suite.company;
    const { conversationId } = await say(rep.context, "一次对话");
    for (const stranger of [admin, other.rep]) {
      const refusal = await refusalOf(call(stranger.context, conversationId));
      expect(refusal).toMatchObject({ code: "not_found", options: { reason: "conversation_not_found" } });
    }
    const kept = await getConversation(rep.context, { id: conversationId });
    expect(kept).toMatchObject({ title: "一次对话", pinned: false });
  });

  it("refuses bad input", async () => {
    const { context } = suite.company.rep;
    expect((await refusalOf(call(context, "x".repeat(65)))).code).toBe("invalid");
  });
});

describe("a kept conversation", () => {
  it.each([
    ["empty", "  "],
    ["endless", "长".repeat(81)],
    ["broken by a NUL", "标\u0000题"],
  ])("refuses a title that is %s", async (_what, title) => {
    const { context } = suite.company.rep;
    const { conversationId } = await say(context, "一次对话");
    expect((await refusalOf(renameConversation(context, { id: conversationId, title }))).code).toBe(
      "invalid",
    );
  });

  it("stands first when pinned, and is found by what was said in it", async () => {
    const { context } = suite.company.mate;
    const first = await say(context, "关于宁波海岳的事");
    await say(context, "别的事");
    await pinConversation(context, { id: first.conversationId, pinned: true });
    expect((await listConversations(context, {})).items[0]).toMatchObject({
      id: first.conversationId,
      pinned: true,
    });
    const found = await listConversations(context, { q: "海岳" });
    expect(found.items.map((item) => item.id)).toEqual([first.conversationId]);
    expect((await listConversations(context, { q: "%" })).items).toEqual([]);
  });

  it("is gone when deleted: not listed, not opened, takes no message", async () => {
    const { context } = suite.company.rep2;
    const { conversationId } = await say(context, "一次对话");
    await deleteConversation(context, { id: conversationId });
    expect((await listConversations(context, {})).items).toEqual([]);
    expect(await getConversation(context, { id: conversationId })).toBeNull();
    const late = sendMessage(context, { conversationId, clientMessageId: "late", text: "还在吗" });
    expect((await refusalOf(late)).code).toBe("not_found");
  });

  it("takes its first words as title when it was opened empty", async () => {
    const { context } = suite.company.leader;
    const { id } = await createConversation(context, {});
    await say(context, "第一句话\n第二行", { conversationId: id });
    expect((await getConversation(context, { id }))?.title).toBe("第一句话 第二行");
  });
});
