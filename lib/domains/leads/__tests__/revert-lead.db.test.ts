import { describe, expect, it } from "vitest";
import { getLead, revertLead, updateLead } from "#lib/domains/leads/index.ts";
import { createCompany } from "#tests/factories/company.ts";
import { aLead, readLead } from "#tests/factories/lead.ts";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { tracesOf } from "#tests/harness/traces.ts";
import { useSuite } from "#tests/harness/use-suite.ts";

const suite = useSuite();

/** A lead whose need was changed, and what takes that back. */
async function changedLead() {
  const { context } = suite.company.rep;
  const lead = await aLead(context);
  await updateLead(context, { id: lead.id, set: { need: "ERP系统" } });
  const fields = [{ field: "need", before: lead.need, after: "ERP系统" }];
  return { lead, back: { id: lead.id, created: false, fields } };
}

describe("revertLead", () => {
  it("puts the values back, scores anew, and leaves audit, event and journal", async () => {
    const { context } = suite.company.rep;
    const { lead, back } = await changedLead();
    const traces = await tracesOf(suite, context, () => revertLead(context, back));
    expect(await readLead(context, lead.id)).toMatchObject({
      need: lead.need,
      score: lead.score,
      version: 3,
    });
    expect(traces.audit).toMatchObject([{ action: "lead.revert", decision: "allowed", target_id: lead.id }]);
    expect(traces.events).toMatchObject([{ type: "lead.reverted", aggregate_id: lead.id }]);
    expect(traces.changes).toMatchObject([
      { op: "update", field: "need", before: "ERP系统", after: lead.need },
    ]);
  });

  it("refuses the wrong role and audits the refusal", async () => {
    const { lead, back } = await changedLead();
    const { context } = suite.company.csm;
    const traces = await tracesOf(suite, context, () => revertLead(context, back));
    expect(traces.audit).toMatchObject([{ action: "lead.revert", decision: "refused" }]);
    expect((await readLead(suite.company.rep.context, lead.id)).need).toBe("ERP系统");
  });

  it("does not find what is out of sight", async () => {
    const other = await createCompany(suite.ownerUrl);
    const { back } = await changedLead();
    for (const stranger of [other.admin, suite.company.rep2, suite.company.mate]) {
      expect((await refusalOf(revertLead(stranger.context, back))).options.reason).toBe("lead_not_found");
    }
  });

  it("refuses when the value is no longer the one that was written", async () => {
    const { context } = suite.company.rep;
    const { lead, back } = await changedLead();
    await updateLead(context, { id: lead.id, set: { need: "CRM系统" } });
    const refusal = await refusalOf(revertLead(context, back));
    expect(refusal).toMatchObject({ code: "conflict", options: { reason: "undo_edited_since" } });
    expect(refusal.options.diff).toEqual([{ field: "need", before: "ERP系统", after: "CRM系统" }]);
  });

  it("refuses bad input, and writes to no field that is not a lead's", async () => {
    const { context } = suite.company.rep;
    const { lead, back } = await changedLead();
    expect((await refusalOf(revertLead(context, { ...back, fields: "all" as never }))).code).toBe("invalid");
    const [row] = await suite.owner`select tenant_id, created_by from leads where id = ${lead.id}`;
    const stolen = [{ field: "createdBy", before: "user_x", after: row?.created_by }];
    await revertLead(context, { ...back, fields: stolen }).catch(() => undefined);
    expect((await suite.owner`select tenant_id, created_by from leads where id = ${lead.id}`)[0]).toEqual(
      row,
    );
    expect(await getLead(context, { id: lead.id })).not.toBeNull();
  });
});
