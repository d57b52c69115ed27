import { describe, expect, it } from "vitest";
import { decideProposal } from "#lib/domains/conversations/index.ts";
import { getLead, updateLead } from "#lib/domains/leads/index.ts";
import { createCompany } from "#tests/factories/company.ts";
import { words } from "#tests/factories/conversation.ts";
import { readLead } from "#tests/factories/lead.ts";
import { cardOf } from "#tests/harness/cards.ts";
import { useAgents } from "#tests/harness/use-agents.ts";
import { useSuite } from "#tests/harness/use-suite.ts";

const suite = useSuite();
const agents = useAgents();

/** A lead captured by words, and the wish to delete it, which waits. */
async function wantsDelete() {
  const company = await createCompany(suite.ownerUrl);
  const { context } = company.marketing;
  const first = await agents.ask(context, words.capture);
  const { id } = cardOf(first.view, "lead_record");
  const { conversationId } = first;
  const waiting = await agents.ask(context, "删除这条线索", { conversationId });
  return { company, context, id, conversationId, waiting, card: cardOf(waiting.view, "proposal") };
}

describe("a delete by words, by the rules", () => {
  it("waits for a person, worded from the record", async () => {
    const { context, id, waiting, card } = await wantsDelete();
    expect(waiting.view).toMatchObject({ status: "waiting", engine: { kind: "rules" }, writes: 0 });
    expect(card).toMatchObject({ tool: "lead_delete", status: "open" });
    expect(card.title).toContain("德芙科技");
    expect(await getLead(context, { id })).not.toBeNull();
  });

  it.each([
    ["确认", true],
    ["不用了", false],
  ])("does as the person says: %s", async (word, gone) => {
    const { context, id, conversationId, waiting } = await wantsDelete();
    const said = await agents.ask(context, word, { conversationId });
    expect(said.view).toMatchObject({ status: "done", writes: 0, error: null });
    const after = await agents.answer(context, waiting, 2);
    expect(after.view).toMatchObject({ status: "done", writes: gone ? 1 : 0 });
    expect(after.found.proposals.map((each) => each.status)).toEqual([gone ? "executed" : "rejected"]);
    expect((await getLead(context, { id })) === null).toBe(gone);
  });

  it("is taken back by words after it was done", async () => {
    const { context, id, conversationId, waiting, card } = await wantsDelete();
    await decideProposal(context, { proposalId: card.id, decision: "approve" });
    await agents.answer(context, waiting, 2);
    await agents.ask(context, words.undo, { conversationId });
    expect(await readLead(context, id)).toMatchObject({ companyName: "德芙科技" });
  });

  it("is refused as a conflict when the lead has changed meanwhile", async () => {
    const { company, context, id, waiting, card } = await wantsDelete();
    await updateLead(company.leader.context, { id, set: { need: "客户刚刚确认要买" } });
    await decideProposal(context, { proposalId: card.id, decision: "approve" });
    const after = await agents.answer(context, waiting, 2);
    expect(after.found.proposals.map((each) => each.status)).toEqual(["conflict"]);
    expect(await getLead(context, { id })).not.toBeNull();
  });

  it("says that nothing waits any more when it was answered already", async () => {
    const { context, id, conversationId, waiting, card } = await wantsDelete();
    await decideProposal(context, { proposalId: card.id, decision: "reject" });
    await agents.answer(context, waiting, 2);
    const { view } = await agents.ask(context, "确认", { conversationId });
    expect(view.status).toBe("done");
    expect(await getLead(context, { id })).not.toBeNull();
  });
});
