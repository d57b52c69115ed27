import { describe, expect, it } from "vitest";
import { stopRun } from "#lib/domains/conversations/index.ts";
import { listLeads } from "#lib/domains/leads/index.ts";
import { createCompany } from "#tests/factories/company.ts";
import { say, words } from "#tests/factories/conversation.ts";
import { cardOf } from "#tests/harness/cards.ts";
import { useAgents } from "#tests/harness/use-agents.ts";
import { type ModelStep, useModel } from "#tests/harness/use-model.ts";
import { useSuite } from "#tests/harness/use-suite.ts";

const suite = useSuite();
const model = useModel();
const agents = useAgents();

const facts = {
  contactName: "李经理",
  companyName: "德芙科技",
  need: "财务软件",
  budgetAmount: 500_000,
  source: "website",
};
const capture: ModelStep = { calls: [{ tool: "lead_capture", input: facts }] };

describe("a model that fails after it has written", () => {
  it.each<[string, ModelStep]>([
    ["cut", { says: "登记好了，还缺电话和公司规模", cutAfter: 3 }],
    ["500", { status: 500 }],
    ["broken JSON", "broken JSON"],
    ["empty", { says: "" }],
  ])("%s: the write stands once, the rules finish, the notice says so", async (_what, failure) => {
    const { marketing } = await createCompany(suite.ownerUrl);
    await model.plays([capture, failure]);
    const { view } = await agents.ask(marketing.context, words.capture);
    expect(view).toMatchObject({ status: "done", engine: { kind: "rules" }, writes: 1, error: null });
    expect(view.notices.map((notice) => notice.code)).toEqual(["model_failed"]);
    expect(view.text).toContain("德芙科技");
    expect(view.text).not.toContain("登记好了");
    expect(view.steps.filter((step) => step.tool === "lead_capture")).toHaveLength(1);
    cardOf(view, "lead_record");
    const page = await listLeads(marketing.context, { count: true });
    expect(page.total).toBe(1);
  });

  it("has its tokens counted and its turn taken back as a whole", async () => {
    const { marketing } = await createCompany(suite.ownerUrl);
    await model.plays([capture, { status: 500 }]);
    const { view, conversationId } = await agents.ask(marketing.context, words.capture);
    expect(view.tokens).toBeGreaterThan(0);
    await agents.ask(marketing.context, words.undo, { conversationId });
    expect((await listLeads(marketing.context, { count: true })).total).toBe(0);
  });
});

describe("a model that calls tools for ever", () => {
  it("is ended by the budget: one notice, and an answer", async () => {
    const { marketing } = await createCompany(suite.ownerUrl);
    await model.plays([{ calls: [{ tool: "lead_list", input: { limit: 5 } }] }], { repeat: true });
    const { view } = await agents.ask(marketing.context, words.hot);
    expect(view).toMatchObject({ status: "done", error: null, writes: 0 });
    expect(view.notices.map((notice) => notice.code)).toEqual(["budget"]);
    expect(model.asked().length).toBeLessThanOrEqual(8);
    expect(view.text.length).toBeGreaterThan(0);
  });

  it("repeats the same write: it is one write", async () => {
    const { marketing } = await createCompany(suite.ownerUrl);
    await model.plays([capture], { repeat: true });
    const { view } = await agents.ask(marketing.context, words.capture);
    expect(view.status).toBe("done");
    expect((await listLeads(marketing.context, { count: true })).total).toBe(1);
  });

  it("can be stopped: no more is written after that", async () => {
    const { marketing } = await createCompany(suite.ownerUrl);
    let company = 0;
    const another = (): ModelStep => {
      company += 1;
      const input = { companyName: `停止前第${company}家公司`, contactName: `张${company}` };
      return { calls: [{ tool: "lead_capture", input }] };
    };
    await model.plays([another], { repeat: true });
    const sent = await say(marketing.context, "一直登记下去");
    let asked: Promise<unknown> | undefined;
    const leave = agents.onFrame((frame) => {
      if (frame.runId === sent.runId && frame.part.type === "step")
        asked ??= stopRun(marketing.context, { runId: sent.runId });
    });
    const { view } = await agents.answer(marketing.context, sent);
    leave();
    await asked;
    expect(view.status).toBe("stopped");
    expect(view.notices.map((notice) => notice.code)).toContain("stopped");
    const page = await listLeads(marketing.context, { count: true });
    expect(page.total).toBe(view.writes);
  });
});

describe("a model that fails five times in a row", () => {
  it("is not asked any more, and the reply says that it is unavailable", async () => {
    const { marketing } = await createCompany(suite.ownerUrl);
    await model.plays([{ status: 500 }], { repeat: true });
    for (let turn = 0; turn < 5; turn += 1) await agents.ask(marketing.context, `你好 ${turn}`);
    const before = model.asked().length;
    const { view } = await agents.ask(marketing.context, words.capture);
    expect(model.asked().length).toBe(before);
    expect(view).toMatchObject({ status: "done", engine: { kind: "rules" }, writes: 1 });
    expect(view.notices.map((notice) => notice.code)).toEqual(["model_unavailable"]);
  });
});
