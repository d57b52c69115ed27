import { describe, expect, it } from "vitest";
import { undoRun } from "#agents/runtime/index.ts";
import { getLead, getLeadHistory, listLeads } from "#lib/domains/leads/index.ts";
import { createCompany } from "#tests/factories/company.ts";
import { words } from "#tests/factories/conversation.ts";
import { aLead, readLead } from "#tests/factories/lead.ts";
import { cardOf, cardsOf } from "#tests/harness/cards.ts";
import { useAgents } from "#tests/harness/use-agents.ts";
import { useSuite } from "#tests/harness/use-suite.ts";

const suite = useSuite();
const agents = useAgents();

describe("the path of one command, by the rules", () => {
  it("captures the pasted lead, scores it with reasons and asks for what is missing", async () => {
    const { marketing } = await createCompany(suite.ownerUrl);
    const { view, runId, messageId, conversationId } = await agents.ask(marketing.context, words.capture);
    expect(view).toMatchObject({
      status: "done",
      engine: { kind: "rules" },
      agents: ["market"],
      writes: 1,
      notices: [],
    });
    const card = cardOf(view, "lead_record");
    const lead = await readLead(marketing.context, card.id);
    expect(lead).toMatchObject({
      contactName: "李经理",
      contactSurname: "李",
      contactTitle: "经理",
      companyName: "德芙科技",
      need: "财务软件",
      budgetAmount: 500_000,
      source: "website",
      contactPhone: null,
    });
    expect(view.text).toContain("德芙科技");
    expect(view.text).toContain(String(lead.score.total));
    expect(card).toMatchObject({ href: `/leads/${lead.id}`, score: { total: lead.score.total } });
    expect(card.score.factors.map((factor) => factor.key)).toEqual([
      "companySize",
      "budget",
      "industryMatch",
      "urgency",
      "contactQuality",
    ]);
    expect(
      card.score.factors.every((factor) => factor.reason.length > 0 && !factor.reason.includes(".")),
    ).toBe(true);
    const question = cardOf(view, "slot_question");
    expect(question.missing.map((item) => item.key)).toEqual(["contactPhone", "companySize", "timelineText"]);
    expect(question.missing.find((item) => item.key === "companySize")?.chips.length).toBeGreaterThan(0);
    const { items } = await getLeadHistory(marketing.context, { id: lead.id });
    expect(items.find((item) => item.field === "budgetAmount")).toMatchObject({
      by: { type: "agent", id: "market", name: "marketing" },
      runId,
      source: { kind: "conversation", text: words.capture, conversationId, messageId },
    });
  });

  it("completes the same lead in the next turn", async () => {
    const { marketing } = await createCompany(suite.ownerUrl);
    const first = await agents.ask(marketing.context, words.capture);
    const { id } = cardOf(first.view, "lead_record");
    const before = await readLead(marketing.context, id);
    const { conversationId } = first;
    const second = await agents.ask(marketing.context, words.complete, { conversationId });
    const after = await readLead(marketing.context, id);
    expect(after).toMatchObject({
      contactPhone: "13800001234",
      timelineText: "下个月",
      need: before.need,
      version: 2,
    });
    expect(after.score.total).toBeGreaterThan(before.score.total);
    expect(second.view.text).toContain(String(after.score.total));
    const changed = cardOf(second.view, "lead_record").fields.filter((field) => field.changed);
    expect(changed.map((field) => field.key)).toEqual(["contactPhone", "timelineText"]);
    expect((await listLeads(marketing.context, { count: true })).total).toBe(1);
  });

  it("takes the last turn back by words, then the one before, then says that nothing is left", async () => {
    const { marketing } = await createCompany(suite.ownerUrl);
    const first = await agents.ask(marketing.context, words.capture);
    const { id } = cardOf(first.view, "lead_record");
    const { conversationId } = first;
    await agents.ask(marketing.context, words.complete, { conversationId });
    const undone = await agents.ask(marketing.context, words.undo, { conversationId });
    expect(cardOf(undone.view, "undo_result").count).toBe(1);
    expect(await readLead(marketing.context, id)).toMatchObject({ contactPhone: null, timelineText: null });
    await agents.ask(marketing.context, words.undo, { conversationId });
    expect(await getLead(marketing.context, { id })).toBeNull();
    const nothing = await agents.ask(marketing.context, words.undo, { conversationId });
    expect(cardsOf(nothing.view, "undo_result")).toEqual([]);
    expect(nothing.view).toMatchObject({ status: "done", writes: 0 });
  });

  it("takes a turn back by its button and marks the reply", async () => {
    const { marketing } = await createCompany(suite.ownerUrl);
    const { runId, view, ...sent } = await agents.ask(marketing.context, words.capture);
    await undoRun(marketing.context, runId);
    expect(await getLead(marketing.context, { id: cardOf(view, "lead_record").id })).toBeNull();
    const again = await agents.answer(marketing.context, { runId, ...sent });
    expect(again.view).toMatchObject({ undone: true, text: view.text });
  });

  it("lists the good leads of today by score, with the threshold said", async () => {
    const { marketing } = await createCompany(suite.ownerUrl);
    const strong = { employees: 2000, industry: "制造", contactTitle: "总经理", contactPhone: "13812345678" };
    const best = await aLead(marketing.context, { ...strong, budgetAmount: 3_000_000 });
    const good = await aLead(marketing.context, {
      ...strong,
      contactPhone: "13812345679",
      budgetAmount: 900_000,
    });
    await aLead(marketing.context, { budgetAmount: 10_000 });
    const { view } = await agents.ask(marketing.context, words.hot);
    const table = cardOf(view, "lead_table");
    expect(table).toMatchObject({ threshold: 60, total: 2 });
    expect(table.rows.map((row) => row.id)).toEqual([best.id, good.id]);
    expect(view.text).toContain("60");
    expect(view.text.indexOf(best.companyName ?? "?")).toBeLessThan(
      view.text.indexOf(good.companyName ?? "?"),
    );
    expect(view.writes).toBe(0);
  });

  it("says honestly that there is none today", async () => {
    const { marketing } = await createCompany(suite.ownerUrl);
    const { view } = await agents.ask(marketing.context, words.hot);
    expect(view).toMatchObject({ status: "done", artifacts: [], error: null });
    expect(view.text.length).toBeGreaterThan(0);
  });

  it("refuses a budget below zero, says so and offers the positive one", async () => {
    const { marketing } = await createCompany(suite.ownerUrl);
    const { view } = await agents.ask(marketing.context, "网站表单：王总，负数科技，要CRM，预算-50万");
    expect(view).toMatchObject({ status: "done", writes: 0 });
    expect(view.suggestions[0]?.text).toContain("50万");
    expect(view.suggestions[0]?.text).not.toContain("-50万");
    expect((await listLeads(marketing.context, { count: true })).total).toBe(0);
  });

  it("answers words that it does not understand with what it can do", async () => {
    const { marketing } = await createCompany(suite.ownerUrl);
    const { view } = await agents.ask(marketing.context, "阿巴阿巴");
    expect(view).toMatchObject({ status: "done", writes: 0, error: null });
    expect(view.suggestions.length).toBeGreaterThan(0);
  });
});
