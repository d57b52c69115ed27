import { describe, expect, it } from "vitest";
import { getLeadHistory, updateLead } from "#lib/domains/leads/index.ts";
import type { AppError } from "#lib/platform/errors.ts";
import { createCompany } from "#tests/factories/company.ts";
import { aLead, readLead } from "#tests/factories/lead.ts";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { tracesOf } from "#tests/harness/traces.ts";
import { useSuite } from "#tests/harness/use-suite.ts";

const suite = useSuite();

describe("updateLead", () => {
  it("changes the given fields only, scores anew and leaves audit, event and journal", async () => {
    const { context } = suite.company.rep;
    const lead = await aLead(context);
    const set = { budgetAmount: 3_000_000, contactPhone: "138 0000 1234" };
    const traces = await tracesOf(suite, context, () => updateLead(context, { id: lead.id, set }));
    const after = await readLead(context, lead.id);
    expect(after).toMatchObject({ companyName: lead.companyName, contactPhone: "13800001234", version: 2 });
    expect(after.score.total).toBeGreaterThan(lead.score.total);
    expect(traces.audit).toMatchObject([{ action: "lead.update", decision: "allowed", target_id: lead.id }]);
    expect(traces.events).toMatchObject([
      { type: "lead.updated", payload: { fields: ["contactPhone", "budgetAmount", "score"] } },
    ]);
    expect(traces.changes.map(({ field, before, after: now }) => ({ field, before, now }))).toEqual([
      { field: "contactPhone", before: null, now: "13800001234" },
      { field: "budgetAmount", before: 500_000, now: 3_000_000 },
      { field: "score", before: lead.score.total, now: after.score.total },
    ]);
  });

  it("empties a field that is given as null and keeps one that is absent", async () => {
    const { context } = suite.company.rep;
    const lead = await aLead(context, { region: "上海", industry: "制造" });
    await updateLead(context, { id: lead.id, set: { region: null } });
    expect(await readLead(context, lead.id)).toMatchObject({ region: null, industry: "制造" });
  });

  it("refuses the wrong role and audits the refusal", async () => {
    const lead = await aLead(suite.company.rep.context);
    const { context } = suite.company.product;
    const traces = await tracesOf(suite, context, () =>
      updateLead(context, { id: lead.id, set: { need: "x" } }),
    );
    expect(traces.audit).toMatchObject([{ action: "lead.update", decision: "refused" }]);
    expect(traces.changes).toEqual([]);
  });

  it("does not find a lead of another company, of another rep, or of another team", async () => {
    const other = await createCompany(suite.ownerUrl);
    const { rep, mate, rep2 } = suite.company;
    const lead = await aLead(rep.context);
    for (const stranger of [other.admin, other.rep, mate, rep2]) {
      const refusal = await refusalOf(updateLead(stranger.context, { id: lead.id, set: { need: "mine" } }));
      expect(refusal).toMatchObject({ code: "not_found", options: { reason: "lead_not_found" } });
    }
    expect(await readLead(rep.context, lead.id)).toMatchObject({ need: lead.need, version: 1 });
  });

  it.each([
    ["a negative budget", { budgetAmount: -1 }, "set.budgetAmount"],
    ["half a person", { employees: 0.5 }, "set.employees"],
    ["an unknown status", { status: "dreaming" as "new" }, "set.status"],
    ["a day that is none", { timelineTo: "tomorrow" }, "set.timelineTo"],
    ["a month that is none", { timelineTo: "2026-13-45" }, "set.timelineTo"],
    ["a score", { score: 100 } as object, "set.score"],
  ])("refuses %s, names the field and writes nothing", async (_what, set, field) => {
    const { context } = suite.company.rep;
    const lead = await aLead(context);
    const refusal = await refusalOf(updateLead(context, { id: lead.id, set }));
    expect(refusal.code).toBe("invalid");
    expect(refusal.options.fields?.map((each) => each.field)).toEqual([field]);
    expect((await readLead(context, lead.id)).version).toBe(1);
  });

  it("tells in the history who wrote each value, and from which words", async () => {
    const { context, userId } = suite.company.rep;
    const lead = await aLead(context);
    const source = { kind: "conversation" as const, text: "预算其实是80万" };
    await updateLead({ ...context, source }, { id: lead.id, set: { budgetAmount: 800_000 } });
    const { items } = await getLeadHistory(context, { id: lead.id });
    const newest = items.find((item) => item.field === "budgetAmount");
    expect(newest).toMatchObject({
      before: 500_000,
      after: 800_000,
      by: { id: userId, name: "rep" },
      source,
    });
  });
});

describe("updateLead with a version", () => {
  it("refuses an old version with the fields that differ", async () => {
    const { rep, leader } = suite.company;
    const lead = await aLead(rep.context);
    await updateLead(leader.context, { id: lead.id, version: 1, set: { need: "ERP系统", region: "杭州" } });
    const refusal = await refusalOf(
      updateLead(rep.context, { id: lead.id, version: 1, set: { need: "CRM" } }),
    );
    expect(refusal).toMatchObject({ code: "conflict", options: { reason: "edited_since" } });
    expect(refusal.options.diff).toEqual([
      { field: "region", before: null, after: "杭州" },
      { field: "need", before: "财务软件", after: "ERP系统" },
    ]);
    expect(await readLead(rep.context, lead.id)).toMatchObject({ need: "ERP系统", version: 2 });
  });

  it("lets exactly one of twenty parallel writers win; the others get the difference", async () => {
    const { context } = suite.company.rep;
    const lead = await aLead(context);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        updateLead(context, { id: lead.id, version: 1, set: { need: `需求${index}` } }),
      ),
    );
    const won = outcomes.flatMap((outcome, index) => (outcome.status === "fulfilled" ? [index] : []));
    const lost = outcomes.flatMap((outcome) =>
      outcome.status === "rejected" ? [outcome.reason as AppError] : [],
    );
    expect(won).toHaveLength(1);
    const need = `需求${won[0]}`;
    expect(await readLead(context, lead.id)).toMatchObject({ need, version: 2 });
    for (const error of lost) {
      expect(error).toMatchObject({
        code: "conflict",
        options: { diff: [{ field: "need", before: "财务软件", after: need }] },
      });
    }
  });
});
