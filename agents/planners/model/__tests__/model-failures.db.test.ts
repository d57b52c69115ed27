import { describe, expect, it } from "vitest";
import { listLeads } from "#lib/domains/leads/index.ts";
import { provideEnv } from "#lib/platform/env.ts";
import { createCompany } from "#tests/factories/company.ts";
import { words } from "#tests/factories/conversation.ts";
import { cardOf } from "#tests/harness/cards.ts";
import { useAgents } from "#tests/harness/use-agents.ts";
import { type ModelStep, useModel } from "#tests/harness/use-model.ts";
import { useSuite } from "#tests/harness/use-suite.ts";

const suite = useSuite();
const model = useModel();
const agents = useAgents();

const broken: [string, ModelStep[]][] = [
  ["answers 500", [{ status: 500 }]],
  ["answers 429", [{ status: 429 }]],
  ["answers 401", [{ status: 401 }]],
  [
    "breaks off in the middle of a sentence",
    [{ says: "我马上为您登记德芙科技的李经理这条线索", cutAfter: 3 }],
  ],
  ["breaks off before the first word", [{ says: "我马上", cutAfter: 1 }]],
  ["sends broken JSON", ["broken JSON"]],
  ["says nothing", [{ says: "" }]],
  ["says only spaces", [{ says: "  \n " }]],
  [
    "calls a tool with input that is no JSON",
    [{ calls: [{ tool: "lead_capture", input: '{"companyName": "德芙' }] }],
  ],
  [
    "calls a tool with the wrong types",
    [{ calls: [{ tool: "lead_capture", input: { budgetAmount: "很多" } }] }],
  ],
  ["calls a tool that does not exist", [{ calls: [{ tool: "drop_database", input: {} }] }]],
  ["calls a tool of another specialist's", [{ calls: [{ tool: "user_delete", input: { id: "1" } }] }]],
];

describe("a model that", () => {
  it.each(broken)("%s: the rules finish the turn and say so", async (_what, steps) => {
    const { marketing } = await createCompany(suite.ownerUrl);
    await model.plays(steps);
    const { view, found } = await agents.ask(marketing.context, words.capture);
    expect(model.asked().length).toBeGreaterThan(0);
    expect(view).toMatchObject({ status: "done", engine: { kind: "rules" }, writes: 1, error: null });
    expect(view.notices.map((notice) => notice.code)).toEqual(["model_failed"]);
    expect(view.notices[0]?.text).toContain("规则");
    expect(view.text).toContain("已登记");
    expect(view.text).not.toContain("马上");
    expect(found.run).toMatchObject({ status: "done", engine: "rules" });
    expect(cardOf(view, "lead_record").label).toContain("德芙科技");
    expect((await listLeads(marketing.context, { count: true })).total).toBe(1);
  });

  it("does not start in time: the rules finish the turn", async () => {
    const { marketing } = await createCompany(suite.ownerUrl);
    provideEnv({ LLM_FIRST_TOKEN_MS: "150" });
    await model.plays([{ says: "我来晚了", afterMs: 20_000 }]);
    const { view } = await agents.ask(marketing.context, words.capture);
    provideEnv({ LLM_FIRST_TOKEN_MS: undefined });
    expect(view).toMatchObject({ status: "done", engine: { kind: "rules" }, writes: 1 });
    expect(view.notices.map((notice) => notice.code)).toEqual(["model_failed"]);
    expect(view.text).not.toContain("晚");
  });

  it("starts in time and takes longer for the rest: its words stand", async () => {
    const { marketing } = await createCompany(suite.ownerUrl);
    await model.plays([{ says: "慢慢说，也说完了。", afterMs: 30 }]);
    const { view } = await agents.ask(marketing.context, "随便聊聊");
    expect(view).toMatchObject({ engine: { kind: "model" }, text: "慢慢说，也说完了。", notices: [] });
  });

  it("fails and is well again: the next turn is the model's", async () => {
    const { marketing } = await createCompany(suite.ownerUrl);
    await model.plays([{ status: 500 }, { says: "我回来了。" }]);
    const first = await agents.ask(marketing.context, "你好");
    expect(first.view.engine).toEqual({ kind: "rules" });
    const { conversationId } = first;
    const second = await agents.ask(marketing.context, "在吗", { conversationId });
    expect(second.view).toMatchObject({ engine: { kind: "model" }, text: "我回来了。", notices: [] });
  });

  it("says a NUL character: the run ends all the same", async () => {
    const { marketing } = await createCompany(suite.ownerUrl);
    await model.plays([{ says: "好\u0000的" }]);
    const { view } = await agents.ask(marketing.context, "你好呀");
    expect(view.status).toBe("done");
    expect(view.text).not.toContain("\u0000");
  });

  it("puts a NUL character into a tool's input: the run ends all the same", async () => {
    const { marketing } = await createCompany(suite.ownerUrl);
    const input = { companyName: "德芙\u0000科技", contactName: "李经理" };
    await model.plays([{ calls: [{ tool: "lead_capture", input }] }, { says: "好的。" }]);
    const { view } = await agents.ask(marketing.context, words.capture);
    expect(view.status).toBe("done");
  });
});
