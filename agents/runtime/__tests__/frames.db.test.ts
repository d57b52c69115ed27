import { describe, expect, it } from "vitest";
import type { Frame, MessageView } from "#agents/contract.ts";
import { applyFrame, emptyMessageView } from "#agents/frames/contract.ts";
import { awaitRun } from "#agents/runtime/index.ts";
import { framesAfter, getConversation, stopRun } from "#lib/domains/conversations/index.ts";
import { listLeads } from "#lib/domains/leads/index.ts";
import { createCompany } from "#tests/factories/company.ts";
import { say, words } from "#tests/factories/conversation.ts";
import { useAgents } from "#tests/harness/use-agents.ts";
import { useSuite } from "#tests/harness/use-suite.ts";

const suite = useSuite();
const agents = useAgents();

const viewOf = (frames: Frame[]): MessageView => frames.reduce(applyFrame, emptyMessageView);
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("the frames of a run", () => {
  it("are numbered without gap, begin with start and end with end", async () => {
    const { marketing } = await createCompany(suite.ownerUrl);
    const { frames, runId, replyId, conversationId } = await agents.ask(marketing.context, words.capture);
    const first = frames[0]?.seq ?? 0;
    expect(frames.map((frame) => frame.seq)).toEqual(frames.map((_, index) => first + index));
    expect(frames.every((frame) => frame.runId === runId && frame.messageId === replyId)).toBe(true);
    expect(frames.every((frame) => frame.conversationId === conversationId)).toBe(true);
    expect(
      frames.map((frame) => frame.part.type).filter((type, index, all) => type !== all[index - 1]),
    ).toEqual(["start", "understanding", "route", "step", "text", "artifact", "end"]);
  });

  it("make the stored view when applied, once or twice over", async () => {
    const { marketing } = await createCompany(suite.ownerUrl);
    for (const text of [words.capture, words.hot, "阿巴阿巴", words.undo]) {
      const { frames, view } = await agents.ask(marketing.context, text);
      expect(plain(viewOf(frames))).toEqual(plain(view));
      expect(plain(viewOf([...frames, ...frames]))).toEqual(plain(view));
    }
  });

  it("are kept whole, and replayed from any number on", async () => {
    const { marketing } = await createCompany(suite.ownerUrl);
    const { frames, runId } = await agents.ask(marketing.context, words.capture);
    for (const seen of [0, ...frames.map((frame) => frame.seq)]) {
      const replay = await framesAfter(marketing.context, { runId, afterSeq: seen });
      expect(replay).toMatchObject({ known: true, live: false });
      expect(plain(replay.frames)).toEqual(plain(frames.filter((frame) => frame.seq > seen)));
    }
  });

  it("are nobody else's", async () => {
    const { marketing, admin } = await createCompany(suite.ownerUrl);
    const { runId } = await agents.ask(marketing.context, words.capture);
    expect(await framesAfter(admin.context, { runId, afterSeq: 0 })).toEqual({
      known: false,
      live: false,
      frames: [],
    });
  });

  it("reach one who waits for the run, all of them and once", async () => {
    const { marketing } = await createCompany(suite.ownerUrl);
    const sent = await say(marketing.context, words.capture);
    const heard: Frame[] = [];
    for await (const batch of awaitRun(marketing.context, sent.runId, AbortSignal.timeout(20_000)))
      heard.push(...batch);
    const { frames } = await agents.answer(marketing.context, sent);
    expect(plain(heard)).toEqual(plain(frames));
  });
});

describe("many messages", () => {
  it("of one conversation are answered in their order, each knowing the one before", async () => {
    const { marketing } = await createCompany(suite.ownerUrl);
    const ends: string[] = [];
    const leave = agents.onFrame((frame) => {
      if (frame.part.type === "start" || frame.part.type === "end")
        ends.push(`${frame.part.type} ${frame.runId}`);
    });
    const { context } = marketing;
    const { conversationId } = await agents.ask(context, "你好");
    ends.length = 0;
    const first = await say(context, words.capture, { conversationId });
    const second = await say(context, words.complete, { conversationId });
    await Promise.all([agents.answer(context, first), agents.answer(context, second)]);
    leave();
    expect(ends).toEqual([first, second].flatMap(({ runId }) => [`start ${runId}`, `end ${runId}`]));
    expect((await listLeads(context, {})).items).toMatchObject([
      { companyName: "德芙科技", contactPhone: "13800001234" },
    ]);
    const conversation = await getConversation(context, { id: conversationId });
    expect(conversation?.messages.map((message) => message.role)).toEqual(
      Array.from({ length: 6 }, (_, index) => (index % 2 === 0 ? "user" : "assistant")),
    );
  });

  it("of twenty conversations at once are all answered, each with its own lead", async () => {
    const { marketing } = await createCompany(suite.ownerUrl);
    const names = [..."金木水火土日月星辰山川江河湖海风云雷电雪"].map((first) => `${first}成科技`);
    const texts = names.map((name) => words.capture.replace("德芙科技", name));
    await say(marketing.context, "你好");
    const answers = await Promise.all(texts.map((text) => agents.ask(marketing.context, text)));
    answers.forEach(({ view }, index) => {
      expect(view).toMatchObject({ status: "done", writes: 1 });
      expect(view.text).toContain(names[index]);
    });
    expect((await listLeads(marketing.context, { count: true })).total).toBe(20);
  });
});

describe("a run that is stopped before a worker takes it", () => {
  it("ends as stopped and writes nothing", async () => {
    const { marketing } = await createCompany(suite.ownerUrl);
    await agents.stop();
    const sent = await say(marketing.context, words.capture);
    expect(await stopRun(marketing.context, { runId: sent.runId })).toEqual({ stopped: true });
    await agents.start();
    const { view, found } = await agents.answer(marketing.context, sent);
    expect([view.status, found.run.status]).toEqual(["stopped", "stopped"]);
    expect((await listLeads(marketing.context, { count: true })).total).toBe(0);
  });
});
