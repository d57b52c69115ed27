import { describe, expect, it } from "vitest";
import { applyFrame, emptyMessageView } from "#agents/frames/contract.ts";
import { decideProposal } from "#lib/domains/conversations/index.ts";
import { getLead } from "#lib/domains/leads/index.ts";
import { createCompany } from "#tests/factories/company.ts";
import { aLead } from "#tests/factories/lead.ts";
import { cardOf, cardsOf } from "#tests/harness/cards.ts";
import { useAgents } from "#tests/harness/use-agents.ts";
import { type ModelStep, useModel } from "#tests/harness/use-model.ts";
import { useSuite } from "#tests/harness/use-suite.ts";

const suite = useSuite();
const model = useModel();
const agents = useAgents();
const end: ModelStep = { says: "处理完了。" };

/** A run that waits for a decision on one delete or more, after it has read the leads; then the worker restarts. */
async function waitsThroughRestart(leadCount = 1) {
  const { marketing } = await createCompany(suite.ownerUrl);
  const { context } = marketing;
  const ids: string[] = [];
  for (let made = 0; made < leadCount; made += 1) ids.push((await aLead(context)).id);
  const deletes = ids.map((leadId) => ({ tool: "lead_delete", input: { leadId } }));
  await model.plays([
    { calls: [{ tool: "lead_list", input: {} }] },
    { says: "要删除吗？", calls: deletes },
    end,
    end,
  ]);
  const answer = await agents.ask(context, "把这些线索删掉");
  expect(answer.view.status).toBe("waiting");
  await agents.stop();
  await agents.start();
  const proposals = cardsOf(answer.view, "proposal").map((card) => card.id);
  return { context, ids, answer, proposals };
}

describe("a run that waits for a person through a restart", () => {
  it.each(["approve", "reject"] as const)("goes on as they %s", async (decision) => {
    const { context, ids, answer, proposals } = await waitsThroughRestart();
    await decideProposal(context, { proposalId: proposals[0] ?? "", decision });
    const after = await agents.answer(context, answer, 2);
    expect(after.view).toMatchObject({ status: "done", error: null });
    expect(after.view.text).toMatch(/^要删除吗？\s+处理完了。$/);
    expect(after.view.writes).toBe(decision === "approve" ? 1 : 0);
    expect((await getLead(context, { id: ids[0] ?? "" })) === null).toBe(decision === "approve");
    const told = model
      .asked()
      .at(-1)
      ?.messages.findLast((message) => message.role === "tool");
    expect(String(told?.content)).toContain(decision === "approve" ? "deleted" : "");
  });

  it("goes on when the last of several is decided, and does as decided on each", async () => {
    const { context, ids, answer, proposals } = await waitsThroughRestart(3);
    expect(proposals).toHaveLength(3);
    const decisions = ["approve", "reject", "approve"] as const;
    for (const [index, decision] of decisions.entries()) {
      await decideProposal(context, { proposalId: proposals[index] ?? "", decision });
    }
    const after = await agents.answer(context, answer, 2);
    expect(after.view).toMatchObject({ status: "done", writes: 2 });
    const there = await Promise.all(ids.map((id) => getLead(context, { id })));
    expect(there.map((lead) => lead !== null)).toEqual([false, true, false]);
  });

  it("shows one who watched all along the same as one who comes later", async () => {
    const { context, answer, proposals } = await waitsThroughRestart();
    await decideProposal(context, { proposalId: proposals[0] ?? "", decision: "approve" });
    const after = await agents.answer(context, answer, 2);
    const shown = JSON.parse(JSON.stringify(after.frames.reduce(applyFrame, emptyMessageView)));
    expect(shown).toEqual(JSON.parse(JSON.stringify(after.view)));
    expect(after.view.steps.map((step) => step.tool)).toEqual(["lead_list", "lead_delete"]);
  });

  it("is not asked again while it waits", async () => {
    const { context, answer } = await waitsThroughRestart();
    const asked = model.asked().length;
    const other = await agents.ask(context, "撤销");
    expect(other.view.status).toBe("done");
    expect(model.asked().length).toBe(asked);
    const still = await agents.answer(context, answer);
    expect(still.found.run.status).toBe("waiting");
    expect(cardOf(still.view, "proposal").status).toBe("open");
  });
});
