import { describe, expect, it } from "vitest";
import { assignLead, deleteLead, getLead, listLeads, updateLead } from "#lib/domains/leads/index.ts";
import { createCompany } from "#tests/factories/company.ts";
import { aLead, readLead } from "#tests/factories/lead.ts";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { tracesOf } from "#tests/harness/traces.ts";
import { useSuite } from "#tests/harness/use-suite.ts";

const suite = useSuite();

describe("deleteLead", () => {
  it("hides the lead everywhere and leaves audit, event and journal", async () => {
    const { context } = suite.company.rep;
    const lead = await aLead(context);
    const traces = await tracesOf(suite, context, () => deleteLead(context, { id: lead.id }));
    expect(await getLead(context, { id: lead.id })).toBeNull();
    expect((await listLeads(context, { q: lead.companyName ?? "" })).items).toEqual([]);
    expect(traces.audit).toMatchObject([{ action: "lead.delete", decision: "allowed", target_id: lead.id }]);
    expect(traces.events).toMatchObject([{ type: "lead.deleted", aggregate_id: lead.id }]);
    expect(traces.changes).toMatchObject([{ op: "delete", field: "deleted", before: false, after: true }]);
  });

  it("refuses the wrong role and audits the refusal", async () => {
    const lead = await aLead(suite.company.rep.context);
    const { context } = suite.company.csm;
    const traces = await tracesOf(suite, context, () => deleteLead(context, { id: lead.id }));
    expect(traces.audit).toMatchObject([{ action: "lead.delete", decision: "refused" }]);
    expect(await getLead(suite.company.rep.context, { id: lead.id })).not.toBeNull();
  });

  it("does not find what is out of sight or gone already", async () => {
    const other = await createCompany(suite.ownerUrl);
    const { rep, rep2 } = suite.company;
    const lead = await aLead(rep.context);
    for (const stranger of [other.admin, rep2]) {
      expect((await refusalOf(deleteLead(stranger.context, { id: lead.id }))).code).toBe("not_found");
    }
    await deleteLead(rep.context, { id: lead.id });
    expect((await refusalOf(deleteLead(rep.context, { id: lead.id }))).code).toBe("not_found");
    expect((await refusalOf(updateLead(rep.context, { id: lead.id, set: { need: "x" } }))).code).toBe(
      "not_found",
    );
  });

  it("refuses an old version and bad input", async () => {
    const { context } = suite.company.rep;
    const lead = await aLead(context);
    await updateLead(context, { id: lead.id, set: { need: "ERP" } });
    expect(await refusalOf(deleteLead(context, { id: lead.id, version: 1 }))).toMatchObject({
      code: "conflict",
      options: { reason: "edited_since", diff: [{ field: "need", after: "ERP" }] },
    });
    expect((await refusalOf(deleteLead(context, { id: 7 as unknown as string }))).code).toBe("invalid");
  });
});

describe("assignLead", () => {
  it("gives the lead to a person and their team, and tells both sides", async () => {
    const { marketing, rep2, teams } = suite.company;
    const lead = await aLead(marketing.context);
    const call = () => assignLead(marketing.context, { id: lead.id, userId: rep2.userId });
    const traces = await tracesOf(suite, marketing.context, call);
    expect(await readLead(rep2.context, lead.id)).toMatchObject({
      owner: { id: rep2.userId, name: "rep2" },
      team: { id: teams.east2.id },
    });
    expect(traces.audit).toMatchObject([
      { action: "notification.send" },
      { action: "lead.assign", decision: "allowed", target_id: lead.id },
    ]);
    expect(traces.events.filter((event) => event.type !== "notification.sent")).toMatchObject([
      {
        type: "lead.assigned",
        payload: {
          ownerId: rep2.userId,
          teamPath: teams.east2.path,
          previous: { ownerId: null, teamPath: teams.east1.path },
        },
      },
    ]);
    expect(traces.changes.map((change) => change.field).sort()).toEqual(["owner", "team", "teamPath"]);
    expect(traces.changes.find((change) => change.field === "owner")).toMatchObject({
      before: null,
      after: rep2.userId,
    });
  });

  it("takes the lead out of the former owner's sight", async () => {
    const { director, rep, rep2 } = suite.company;
    const lead = await aLead(rep.context);
    await assignLead(director.context, { id: lead.id, userId: rep2.userId });
    expect(await getLead(rep.context, { id: lead.id })).toBeNull();
  });

  it("lets a team's leader give a lead to another team", async () => {
    const { leader, rep, rep2, director } = suite.company;
    const lead = await aLead(rep.context);
    await assignLead(leader.context, { id: lead.id, userId: rep2.userId });
    expect((await readLead(director.context, lead.id)).owner?.id).toBe(rep2.userId);
    expect(await getLead(leader.context, { id: lead.id })).toBeNull();
  });

  it("refuses a rep and audits the refusal", async () => {
    const { rep, mate } = suite.company;
    const lead = await aLead(rep.context);
    const traces = await tracesOf(suite, rep.context, () =>
      assignLead(rep.context, { id: lead.id, userId: mate.userId }),
    );
    expect(traces.audit).toMatchObject([{ action: "lead.assign", decision: "refused" }]);
    expect((await readLead(rep.context, lead.id)).owner?.id).toBe(rep.userId);
  });

  it("does not find leads out of sight nor people of another company", async () => {
    const other = await createCompany(suite.ownerUrl);
    const { leader, rep, rep2, marketing } = suite.company;
    const lead = await aLead(rep2.context);
    const refusals = [
      assignLead(leader.context, { id: lead.id, userId: rep.userId }),
      assignLead(other.admin.context, { id: lead.id, userId: other.rep.userId }),
      assignLead(marketing.context, { id: lead.id, userId: other.rep.userId }),
    ].map((call) => refusalOf(call));
    expect((await Promise.all(refusals)).map((refusal) => refusal.options.reason)).toEqual([
      "lead_not_found",
      "lead_not_found",
      "user_not_found",
    ]);
    expect((await readLead(rep2.context, lead.id)).owner?.id).toBe(rep2.userId);
  });

  it("refuses bad input", async () => {
    const { marketing } = suite.company;
    expect((await refusalOf(assignLead(marketing.context, { id: "x" } as never))).code).toBe("invalid");
  });
});
