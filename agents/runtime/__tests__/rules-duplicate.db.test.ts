import { describe, expect, it } from "vitest";
import { listLeads } from "#lib/domains/leads/index.ts";
import { createCompany } from "#tests/factories/company.ts";
import { words } from "#tests/factories/conversation.ts";
import { cardOf, cardsOf } from "#tests/harness/cards.ts";
import { useAgents } from "#tests/harness/use-agents.ts";
import { useSuite } from "#tests/harness/use-suite.ts";

const suite = useSuite();
const agents = useAgents();

/** A lead captured once, then pasted a second time with another budget in a new conversation. */
async function pastedTwice() {
  const { marketing, rep } = await createCompany(suite.ownerUrl);
  const first = await agents.ask(marketing.context, words.capture);
  const { id } = cardOf(first.view, "lead_record");
  const second = await agents.ask(marketing.context, words.capture.replace("50万", "80万"));
  const choose = (text: string) =>
    agents.ask(marketing.context, text, { conversationId: second.conversationId });
  const leads = async () => (await listLeads(marketing.context, { sort: "createdAt" })).items;
  return { id, rep, second, choose, leads };
}

describe("the same lead pasted again", () => {
  it("is not created; the existing one is shown and the choice asked", async () => {
    const { id, second, leads } = await pastedTwice();
    const choice = cardOf(second.view, "duplicate_choice");
    expect(choice.existing).toMatchObject({ id, href: `/leads/${id}` });
    expect(choice.chips).toHaveLength(3);
    expect(cardsOf(second.view, "lead_record")).toEqual([]);
    expect(second.view.writes).toBe(0);
    expect(await leads()).toHaveLength(1);
  });

  it.each([
    ["update", 1],
    ["create", 2],
    ["cancel", 1],
  ])("obeys the chip %s", async (key, count) => {
    const { id, second, choose, leads } = await pastedTwice();
    const index = ["update", "create", "cancel"].indexOf(key);
    const chip = cardOf(second.view, "duplicate_choice").chips[index];
    const { view } = await choose(chip?.text ?? "");
    expect(view).toMatchObject({ status: "done", writes: key === "cancel" ? 0 : 1 });
    const all = await leads();
    expect(all).toHaveLength(count);
    expect(all.find((lead) => lead.id === id)?.budgetAmount).toBe(key === "update" ? 800_000 : 500_000);
    if (key === "create") expect(all.find((lead) => lead.id !== id)?.budgetAmount).toBe(800_000);
  });

  it("understands yes for update, and asks no more afterwards", async () => {
    const { choose, leads } = await pastedTwice();
    await choose("是");
    expect((await leads()).map((lead) => lead.budgetAmount)).toEqual([800_000]);
    const { view } = await choose("新建一条");
    expect(view.writes).toBe(0);
    expect(await leads()).toHaveLength(1);
  });

  it("can be taken back after the update", async () => {
    const { choose, leads } = await pastedTwice();
    await choose("更新已有的");
    await choose(words.undo);
    expect((await leads()).map((lead) => lead.budgetAmount)).toEqual([500_000]);
  });

  it("shows nothing of a lead that the person may not see", async () => {
    const { marketing, rep2 } = await createCompany(suite.ownerUrl);
    await agents.ask(marketing.context, words.capture);
    const { view } = await agents.ask(rep2.context, words.capture);
    expect(cardsOf(view, "duplicate_choice")).toEqual([]);
    expect(view.writes).toBe(1);
    expect((await listLeads(rep2.context, { count: true })).total).toBe(1);
  });
});
