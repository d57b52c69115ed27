import { describe, expect, it } from "vitest";
import { applyFrame, emptyMessageView } from "#agents/frames/contract.ts";
import { listLeads } from "#lib/domains/leads/index.ts";
import { createCompany } from "#tests/factories/company.ts";
import { words } from "#tests/factories/conversation.ts";
import { readLead } from "#tests/factories/lead.ts";
import { cardOf } from "#tests/harness/cards.ts";
import { useAgents } from "#tests/harness/use-agents.ts";
import { lastResult, modelName, useModel } from "#tests/harness/use-model.ts";
import { useSuite } from "#tests/harness/use-suite.ts";

const suite = useSuite();
const model = useModel();
const agents = useAgents();

const facts = {
  contactName: "李经理",
  contactSurname: "李",
  contactTitle: "经理",
  companyName: "德芙科技",
  need: "财务软件",
  budgetAmount: 500_000,
  source: "website",
};
const captures = [
  { calls: [{ tool: "lead_capture", input: facts }] },
  { says: "已经登记好德芙科技，还缺电话、规模和上线时间。" },
];

describe("the path of one command, by a model's tool calls", () => {
  it("captures the lead through the same tools, cards and gate", async () => {
    const { marketing } = await createCompany(suite.ownerUrl);
    await model.plays(captures);
    const { view, found } = await agents.ask(marketing.context, words.capture);
    expect(view).toMatchObject({
      status: "done",
      engine: { kind: "model", name: modelName },
      text: "已经登记好德芙科技，还缺电话、规模和上线时间。",
      agents: ["market"],
      writes: 1,
      notices: [],
    });
    expect(view.steps).toMatchObject([{ tool: "lead_capture", status: "done", records: [{ op: "create" }] }]);
    expect(view.tokens).toBeGreaterThan(0);
    expect(found.run.engine).toBe(modelName);
    expect(cardOf(view, "slot_question").missing).toHaveLength(3);
    expect(await readLead(marketing.context, cardOf(view, "lead_record").id)).toMatchObject(facts);
  });

  it("streams the words in pieces that make the stored view", async () => {
    const { marketing } = await createCompany(suite.ownerUrl);
    await model.plays(captures);
    const { frames, view } = await agents.ask(marketing.context, words.capture);
    const pieces = frames.filter((frame) => frame.part.type === "text");
    expect(pieces.length).toBeGreaterThan(1);
    const shown = JSON.parse(JSON.stringify(frames.reduce(applyFrame, emptyMessageView)));
    expect(shown).toEqual(JSON.parse(JSON.stringify(view)));
  });

  it("completes the lead that it sees in the hints, and lists the good ones", async () => {
    const { marketing } = await createCompany(suite.ownerUrl);
    await model.plays(captures);
    const first = await agents.ask(marketing.context, words.capture);
    const { id } = cardOf(first.view, "lead_record");
    const { conversationId } = first;
    const complete = { leadId: id, contactPhone: "13800001234", timelineText: "下个月" };
    await model.plays([{ calls: [{ tool: "lead_update", input: complete }] }, { says: "补上了。" }]);
    await agents.ask(marketing.context, words.complete, { conversationId });
    expect(await readLead(marketing.context, id)).toMatchObject({ contactPhone: "13800001234", version: 2 });
    const [asked] = model.asked();
    expect(JSON.stringify(asked?.messages[0])).toContain(id);
    expect(
      asked?.messages.filter((message) => message.role === "user").map((message) => message.content),
    ).toEqual([words.capture, words.complete]);
    await model.plays([
      { calls: [{ tool: "lead_list", input: { minScore: 0, sort: "-score" } }] },
      (told) => ({ says: `共${lastResult<{ total: number }>(told).total}条。` }),
    ]);
    const list = await agents.ask(marketing.context, words.hot, { conversationId });
    expect(list.view).toMatchObject({ text: "共1条。", writes: 0 });
    expect(cardOf(list.view, "lead_table").rows.map((row) => row.id)).toEqual([id]);
  });

  it("asks about the duplicate, and leaves the plain answer to the rules", async () => {
    const { marketing } = await createCompany(suite.ownerUrl);
    await model.plays(captures);
    await agents.ask(marketing.context, words.capture);
    await model.plays([captures[0] ?? { says: "" }, { says: "已有一条，更新还是新建？" }]);
    const second = await agents.ask(marketing.context, words.capture);
    const chip = cardOf(second.view, "duplicate_choice").chips[0];
    await model.plays([]);
    const { conversationId } = second;
    const third = await agents.ask(marketing.context, chip?.text ?? "", { conversationId });
    expect(third.view).toMatchObject({ status: "done", engine: { kind: "rules" }, notices: [], writes: 1 });
    expect(model.asked()).toEqual([]);
    expect((await listLeads(marketing.context, { count: true })).total).toBe(1);
  });

  it("takes its turn back by words", async () => {
    const { marketing } = await createCompany(suite.ownerUrl);
    await model.plays(captures);
    const { conversationId } = await agents.ask(marketing.context, words.capture);
    const { view } = await agents.ask(marketing.context, words.undo, { conversationId });
    expect(cardOf(view, "undo_result").count).toBe(1);
    expect((await listLeads(marketing.context, { count: true })).total).toBe(0);
  });

  it("runs two calls of one step, and gives each its own result", async () => {
    const { marketing } = await createCompany(suite.ownerUrl);
    const other = { ...facts, companyName: "另一家科技", contactName: "王总", contactSurname: "王" };
    const inputs = [facts, other].map((input) => ({ tool: "lead_capture", input }));
    await model.plays([{ says: "我来登记。", calls: inputs }, { says: "两条都好了。" }]);
    const { view } = await agents.ask(marketing.context, "登记德芙科技李经理和另一家科技王总");
    expect(view.writes).toBe(2);
    const results = model.asked()[1]?.messages.filter((message) => message.role === "tool") ?? [];
    expect(results.map((message) => message.tool_call_id)).toHaveLength(2);
    expect(results.map((message) => JSON.parse(String(message.content)).lead.companyName)).toEqual([
      "德芙科技",
      "另一家科技",
    ]);
  });

  it("may do no more than its person: a csm's model is refused and told so", async () => {
    const { csm, admin } = await createCompany(suite.ownerUrl);
    await model.plays([...captures]);
    const { view } = await agents.ask(csm.context, words.capture);
    expect(view.steps).toMatchObject([{ tool: "lead_capture", status: "refused" }]);
    expect((await listLeads(admin.context, { count: true })).total).toBe(0);
  });

  it("cannot name another company or owner: such fields do not exist", async () => {
    const { marketing } = await createCompany(suite.ownerUrl);
    const forged = {
      ...facts,
      tenantId: suite.company.tenantId,
      ownerId: suite.company.rep.userId,
      score: 100,
    };
    await model.plays([{ calls: [{ tool: "lead_capture", input: forged }] }, { says: "好了。" }]);
    const { view } = await agents.ask(marketing.context, words.capture);
    const [row] =
      await suite.owner`select tenant_id, owner_id from leads where id = ${cardOf(view, "lead_record").id}`;
    expect(row).toEqual({ tenant_id: marketing.context.principal.tenantId, owner_id: null });
  });
});
