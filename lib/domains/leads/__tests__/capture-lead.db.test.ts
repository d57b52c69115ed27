import { describe, expect, it } from "vitest";
import { captureLead, getLead, listLeads } from "#lib/domains/leads/index.ts";
import { createCompany } from "#tests/factories/company.ts";
import { aLead, leadFacts, readLead } from "#tests/factories/lead.ts";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { tracesOf } from "#tests/harness/traces.ts";
import { useSuite } from "#tests/harness/use-suite.ts";

const suite = useSuite();

describe("captureLead", () => {
  it("keeps the facts, scores them and leaves audit, event and journal", async () => {
    const { context, userId } = suite.company.rep;
    let id = "";
    const traces = await tracesOf(suite, context, async () => {
      ({ id } = await captureLead(
        context,
        leadFacts({ companyName: "德芙科技", contactPhone: "+86 138-0000-1234" }),
      ));
    });
    const lead = await readLead(context, id);
    expect(lead).toMatchObject({
      companyName: "德芙科技",
      budgetAmount: 500_000,
      contactPhone: "13800001234",
      version: 1,
    });
    expect(lead.score.factors).toHaveLength(5);
    expect(lead.owner?.id).toBe(userId);
    expect(traces.audit).toMatchObject([
      { action: "lead.capture", decision: "allowed", target_type: "lead", target_id: id, actor_id: userId },
    ]);
    expect(traces.events).toMatchObject([
      { type: "lead.captured", aggregate_id: id, payload: { ownerId: userId } },
    ]);
    const journal = Object.fromEntries(traces.changes.map((change) => [change.field, change.after]));
    expect(journal).toMatchObject({
      companyName: "德芙科技",
      budgetAmount: 500_000,
      status: "new",
      owner: userId,
    });
    expect(new Set(traces.changes.map((change) => `${change.op} ${change.version}`))).toEqual(
      new Set(["create 1"]),
    );
  });

  it("leaves a marketer's lead to the team", async () => {
    const { marketing, rep, rep2 } = suite.company;
    const lead = await aLead(marketing.context);
    expect(lead).toMatchObject({ owner: null, team: { id: suite.company.teams.east1.id } });
    expect(await getLead(rep.context, { id: lead.id })).not.toBeNull();
    expect(await getLead(rep2.context, { id: lead.id })).toBeNull();
  });

  it("refuses a role without the right and audits the refusal only", async () => {
    const { context, userId } = suite.company.csm;
    const traces = await tracesOf(suite, context, () => captureLead(context, leadFacts()));
    expect(traces.audit).toMatchObject([
      { action: "lead.capture", decision: "refused", actor_id: userId, details: { code: "forbidden" } },
    ]);
    expect([...traces.events, ...traces.changes]).toEqual([]);
    expect((await refusalOf(captureLead(context, leadFacts()))).code).toBe("forbidden");
  });

  it("refuses an agent whose mandate lacks the right, whatever its person may do", async () => {
    const { context, userId } = suite.company.rep;
    const actor = { type: "agent" as const, agentId: "strategy", onBehalfOf: userId };
    const agent = { ...context, actor, mandate: new Set(["lead.read"]) };
    const traces = await tracesOf(suite, agent, () => captureLead(agent, leadFacts()));
    expect(traces.audit).toMatchObject([
      { decision: "refused", actor_type: "agent", actor_id: "strategy", on_behalf_of: userId },
    ]);
    expect(traces.changes).toEqual([]);
  });

  it("does not look into another company for duplicates", async () => {
    const other = await createCompany(suite.ownerUrl);
    const facts = leadFacts({
      companyName: "两家都有的公司",
      contactPhone: "13911112222",
      onDuplicate: "ask",
    });
    await captureLead(other.rep.context, facts);
    const { id } = await captureLead(suite.company.rep.context, facts);
    expect(await getLead(other.rep.context, { id })).toBeNull();
    expect(await getLead(other.admin.context, { id })).toBeNull();
  });

  it.each([
    ["nobody to talk to", { companyName: null, contactName: null }, "lead_needs_who"],
    ["a negative budget", { budgetAmount: -1 }, undefined],
    ["a phone of letters", { contactPhone: "call me" }, undefined],
    ["an endless name", { contactName: "长".repeat(61) }, undefined],
    ["a source that is none", { source: "dream" as "website" }, undefined],
    ["a field that is none", { owner: "me" } as object, undefined],
    ["a NUL character", { contactName: "李\u0000经理" }, undefined],
  ])("refuses %s as invalid and writes nothing", async (_what, more, reason) => {
    const { context } = suite.company.rep;
    const traces = await tracesOf(suite, context, () => captureLead(context, leadFacts(more)));
    const refusal = await refusalOf(captureLead(context, leadFacts(more)));
    expect(refusal.code).toBe("invalid");
    if (reason) expect(refusal.options.reason).toBe(reason);
    expect(traces).toEqual({ audit: [], events: [], changes: [] });
  });
});

describe("captureLead that asks about duplicates", () => {
  it("refuses with the lead that looks the same", async () => {
    const { context } = suite.company.rep;
    const first = await aLead(context, { companyName: "上海华智科技有限公司" });
    const again = leadFacts({ companyName: "华智科技", onDuplicate: "ask" });
    const refusal = await refusalOf(captureLead(context, again));
    expect(refusal).toMatchObject({
      code: "conflict",
      options: { reason: "lead_duplicate", params: { id: first.id } },
    });
  });

  it("takes another surname at the same company for another person", async () => {
    const { context } = suite.company.rep;
    await aLead(context, { companyName: "同一家公司", contactName: "李经理", contactSurname: "李" });
    const other = {
      companyName: "同一家公司",
      contactName: "王经理",
      contactSurname: "王",
      onDuplicate: "ask" as const,
    };
    expect((await captureLead(context, leadFacts(other))).id).toMatch(/^lead_/);
  });

  it("makes one lead of twenty equal pastes at once", async () => {
    const { context } = suite.company.rep;
    const facts = leadFacts({ companyName: "二十次并发公司", onDuplicate: "ask" });
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => captureLead(context, facts)));
    expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(1);
    expect((await listLeads(context, { q: "二十次并发公司", count: true })).total).toBe(1);
  });

  it("makes one lead of the same phone under different company names at once", async () => {
    const { context } = suite.company.rep;
    const phone = "13700007777";
    const pastes = Array.from({ length: 8 }, (_, index) =>
      captureLead(
        context,
        leadFacts({ companyName: `写法${index}公司`, contactPhone: phone, onDuplicate: "ask" }),
      ),
    );
    await Promise.allSettled(pastes);
    expect((await listLeads(context, { q: phone, count: true })).total).toBe(1);
  });
});
