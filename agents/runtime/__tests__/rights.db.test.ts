import { describe, expect, it } from "vitest";
import { listLeads } from "#lib/domains/leads/index.ts";
import { createCompany } from "#tests/factories/company.ts";
import { say, words } from "#tests/factories/conversation.ts";
import { aLead } from "#tests/factories/lead.ts";
import { cardOf, cardsOf } from "#tests/harness/cards.ts";
import { tracesOf } from "#tests/harness/traces.ts";
import { useAgents } from "#tests/harness/use-agents.ts";
import { useSuite } from "#tests/harness/use-suite.ts";

const suite = useSuite();
const agents = useAgents();

describe("what an agent does for a person", () => {
  it.each(["csm", "product"] as const)("is refused where the %s has no right, and says so", async (who) => {
    const company = await createCompany(suite.ownerUrl);
    const { context } = company[who];
    const { view } = await agents.ask(context, words.capture);
    expect(view).toMatchObject({ status: "done", writes: 0, artifacts: [] });
    // Whether the company is a customer already is looked up first, among what they see.
    expect(view.steps).toMatchObject([
      { tool: "records_resolve", status: "done" },
      { tool: "lead_capture", status: "refused" },
    ]);
    expect(view.text.length).toBeGreaterThan(0);
    expect((await listLeads(company.admin.context, { count: true })).total).toBe(0);
    const hot = await agents.ask(context, words.hot);
    expect(cardsOf(hot.view, "lead_table")).toEqual([]);
  });

  it.each(["rep", "leader", "manager", "director", "marketing", "admin"] as const)(
    "is done where the %s has the right, in their scope",
    async (who) => {
      const company = await createCompany(suite.ownerUrl);
      const { context, userId } = company[who];
      const { view } = await agents.ask(context, words.capture);
      expect(view).toMatchObject({ status: "done", writes: 1 });
      const lead = (await listLeads(context, {})).items[0];
      expect(lead?.owner?.id).toBe(who === "rep" ? userId : undefined);
    },
  );

  it("shows a rep in the list no lead of another rep or team", async () => {
    const company = await createCompany(suite.ownerUrl);
    const strong = { employees: 2000, industry: "制造", contactTitle: "总经理", budgetAmount: 3_000_000 };
    const mine = await aLead(company.rep.context, strong);
    await aLead(company.mate.context, strong);
    await aLead(company.rep2.context, strong);
    const { view } = await agents.ask(company.rep.context, words.hot);
    expect(cardOf(view, "lead_table").rows.map((row) => row.id)).toEqual([mine.id]);
    expect(JSON.stringify(view)).not.toContain(company.rep2.userId);
  });

  it("does not find another team's lead by its name", async () => {
    const company = await createCompany(suite.ownerUrl);
    const foreign = await aLead(company.rep2.context, { companyName: "宁波海岳汽配有限公司" });
    const { view } = await agents.ask(company.rep.context, "查一下宁波海岳汽配有限公司");
    expect(view.status).toBe("done");
    expect(view.artifacts).toEqual([]);
    expect(JSON.stringify(view)).not.toContain(foreign.id);
  });

  it("does not touch a record out of sight that the page claims to show", async () => {
    const company = await createCompany(suite.ownerUrl);
    const foreign = await aLead(company.rep2.context);
    const focus = { type: "lead", id: foreign.id };
    const { view } = await agents.ask(company.rep.context, "电话13800001234", { focus });
    expect(view).toMatchObject({ status: "done", writes: 0 });
    expect((await listLeads(company.rep2.context, {})).items[0]).toMatchObject({
      contactPhone: null,
      version: 1,
    });
  });

  it("is audited as the agent's, for the person, with its run", async () => {
    const company = await createCompany(suite.ownerUrl);
    const { context, userId } = company.rep;
    let runId = "";
    const traces = await tracesOf(suite, context, async () => {
      ({ runId } = await agents.ask(context, words.capture));
    });
    expect(traces.audit.find((row) => row.action === "lead.capture")).toMatchObject({
      actor_type: "agent",
      actor_id: "market",
      on_behalf_of: userId,
      run_id: runId,
      channel: "conversation",
    });
  });

  it("ends the run of a person who has been deactivated meanwhile", async () => {
    const company = await createCompany(suite.ownerUrl);
    await agents.stop();
    const { runId } = await say(company.mate.context, words.capture);
    await suite.owner`update users set active = false where id = ${company.mate.userId}`;
    await agents.start();
    await expect
      .poll(async () => (await suite.owner`select status from agent_runs where id = ${runId}`)[0]?.status, {
        timeout: 8_000,
      })
      .toMatch(/failed|interrupted|stopped/);
  });
});
