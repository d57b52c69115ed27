import { describe, expect, it } from "vitest";
import { captureLead, listLeads, updateLead } from "#lib/domains/leads/index.ts";
import { createCompany } from "#tests/factories/company.ts";
import { aLead, leadFacts } from "#tests/factories/lead.ts";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { tracesOf } from "#tests/harness/traces.ts";
import { useSuite } from "#tests/harness/use-suite.ts";

const suite = useSuite();

describe("an idempotency key", () => {
  it("makes twenty equal calls at once one effect with one answer", async () => {
    const { context } = suite.company.rep;
    const facts = leadFacts({ companyName: "二十次同一个键" });
    let ids: string[] = [];
    const traces = await tracesOf(suite, context, async () => {
      const calls = Array.from({ length: 20 }, () =>
        captureLead(context, facts, { idempotencyKey: "key-20" }),
      );
      ids = (await Promise.all(calls)).map((answer) => answer.id);
    });
    expect(new Set(ids).size).toBe(1);
    expect((await listLeads(context, { q: "二十次同一个键", count: true })).total).toBe(1);
    expect(traces.audit).toHaveLength(1);
    expect(traces.events).toHaveLength(1);
  });

  it("refuses another input, and another verb", async () => {
    const { context } = suite.company.rep;
    const lead = await aLead(context);
    const options = { idempotencyKey: "key-other" };
    await updateLead(context, { id: lead.id, set: { need: "甲" } }, options);
    const refusals = await Promise.all([
      refusalOf(updateLead(context, { id: lead.id, set: { need: "乙" } }, options)),
      refusalOf(captureLead(context, leadFacts(), options)),
    ]);
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({ code: "conflict", options: { reason: "idempotency_reused" } });
    }
  });

  it("takes the same input in another order of keys for the same", async () => {
    const { context } = suite.company.rep;
    const options = { idempotencyKey: "key-order" };
    const first = await captureLead(
      context,
      { companyName: "顺序公司", need: "x", source: "website" },
      options,
    );
    const again = await captureLead(
      context,
      { source: "website", need: "x", companyName: "顺序公司" },
      options,
    );
    expect(again).toEqual(first);
  });

  it("is free again after a refused call", async () => {
    const { context } = suite.company.rep;
    const facts = leadFacts({ companyName: "先有的公司", onDuplicate: "ask" });
    await captureLead(context, facts);
    const options = { idempotencyKey: "key-refused" };
    expect((await refusalOf(captureLead(context, facts, options))).options.reason).toBe("lead_duplicate");
    expect((await captureLead(context, { ...facts, onDuplicate: "create" }, options)).id).toMatch(/^lead_/);
  });

  it("belongs to one person of one company", async () => {
    const other = await createCompany(suite.ownerUrl);
    const { rep, mate } = suite.company;
    const facts = leadFacts();
    const calls = [rep, mate, other.rep].map((one) =>
      captureLead(one.context, facts, { idempotencyKey: "key-shared" }),
    );
    expect(new Set((await Promise.all(calls)).map((answer) => answer.id)).size).toBe(3);
  });
});
