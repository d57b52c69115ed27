import { beforeAll, describe, expect, it } from "vitest";
import { logActivity } from "#lib/domains/activities/index.ts";
import { changesOfRun } from "#lib/domains/audit/index.ts";
import {
  createContact,
  createCustomer,
  getContact,
  getCustomer,
  revertContact,
  revertCustomer,
} from "#lib/domains/customers/index.ts";
import {
  ensureDefaultPipelines,
  getOpportunity,
  listOpportunities,
  revertOpportunity,
} from "#lib/domains/opportunities/index.ts";
import type { Context } from "#lib/platform/context.ts";
import { withActor } from "#lib/platform/with-actor.ts";
import { createCompany, type Person } from "#tests/factories/company.ts";
import { say } from "#tests/factories/conversation.ts";
import { aLead, readLead } from "#tests/factories/lead.ts";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { tracesOf } from "#tests/harness/traces.ts";
import { useSuite } from "#tests/harness/use-suite.ts";
import { convertLead, getLead, getLeadRecord, proposeConversion, revertLead, updateLead } from "../index.ts";

const suite = useSuite();
const rep = () => suite.company.rep.context;
const opportunity = { amount: 300_000 };

beforeAll(async () => {
  await ensureDefaultPipelines(suite.company.admin.context, {});
});

/** A lead with a call on it. */
async function worked(context: Context, more: Parameters<typeof aLead>[1] = {}) {
  const lead = await aLead(context, more);
  const { id } = await logActivity(context, {
    kind: "call",
    subject: "第一次通话",
    at: new Date().toISOString(),
    lead: lead.id,
  });
  return { lead, activityId: id };
}

const pointsTo = async (activityId: string) => {
  const [row] = await suite.owner`
    select lead_id, customer_id, contact_id, opportunity_id from activities where id = ${activityId}`;
  return { ...row };
};

async function counts() {
  const [row] = await suite.owner`select
    (select count(*)::int from customers where deleted_at is null) as customers,
    (select count(*)::int from contacts where deleted_at is null) as contacts,
    (select count(*)::int from opportunities where deleted_at is null) as opportunities`;
  return { ...row };
}

describe("convertLead", () => {
  it("makes customer, contact and opportunity of it, for its owner, with what happened on it", async () => {
    const { userId } = suite.company.rep;
    const { leader } = suite.company;
    const facts = {
      companyName: "转化实业有限公司",
      contactPhone: "13612340000",
      city: "苏州",
      industry: "制造",
    };
    const { lead, activityId } = await worked(rep(), facts);
    const became = await convertLead(leader.context, { id: lead.id, version: lead.version, opportunity });
    const { customer, contact, opportunity: deal } = became;
    expect(await getCustomer(rep(), { id: customer })).toMatchObject({
      name: "转化实业有限公司",
      city: "苏州",
      industry: "制造",
      source: "website",
      owner: { id: userId },
    });
    expect(await getContact(rep(), { id: contact ?? "" })).toMatchObject({
      name: "李经理",
      title: "经理",
      phone: "13612340000",
      customer: { id: customer },
      owner: { id: userId },
    });
    expect(await getOpportunity(rep(), { id: deal ?? "" })).toMatchObject({
      name: "转化实业有限公司 · 财务软件",
      amount: 300_000,
      customer: { id: customer },
      contact: { id: contact },
      owner: { id: userId },
    });
    expect(await getLeadRecord(rep(), { id: lead.id })).toMatchObject({
      status: "converted",
      convertedBy: { id: leader.userId },
      convertedCustomer: { id: customer },
      convertedContact: { id: contact },
      convertedOpportunity: { id: deal },
      owner: { id: userId },
    });
    const spoken = (await getLeadRecord(rep(), { id: lead.id }))?.lastActivityAt;
    expect(spoken).toEqual(expect.any(String));
    expect(await getCustomer(rep(), { id: customer })).toMatchObject({ lastActivityAt: spoken, version: 1 });
    expect(await pointsTo(activityId)).toEqual({
      lead_id: lead.id,
      customer_id: customer,
      contact_id: contact,
      opportunity_id: deal,
    });
    const again = refusalOf(convertLead(rep(), { id: lead.id }));
    expect((await again).options.reason).toBe("lead_converted");
  });

  it("asks about the customer that is there, and takes the one it is told", async () => {
    const known = await createCustomer(rep(), { name: "早就有的客户有限公司" });
    const person = await createContact(rep(), { name: "李经理", customer: known.id, onDuplicate: "create" });
    const { lead } = await worked(rep(), { companyName: "早就有的客户" });
    expect(await proposeConversion(rep(), { id: lead.id })).toMatchObject({
      customer: { name: "早就有的客户" },
      contact: { name: "李经理" },
      similar: { customers: [{ id: known.id }] },
    });
    const refusal = await refusalOf(convertLead(rep(), { id: lead.id }));
    expect(refusal).toMatchObject({
      code: "conflict",
      options: { reason: "record_duplicate", params: { object: "customer" } },
    });
    expect((await readLead(rep(), lead.id)).status).toBe("new");
    const same = await refusalOf(convertLead(rep(), { id: lead.id, customer: known.id }));
    expect(same.options).toMatchObject({ reason: "record_duplicate", params: { object: "contact" } });
    const became = await convertLead(rep(), { id: lead.id, customer: known.id, contact: person.id });
    expect(became).toEqual({ id: lead.id, customer: known.id, contact: person.id, opportunity: null });
  });

  it("makes another all the same when told so, and no contact where nobody is named", async () => {
    await createCustomer(rep(), { name: "重名客户有限公司" });
    const nobody = { contactName: null, contactSurname: null, contactTitle: null };
    const lead = await aLead(rep(), { companyName: "重名客户", contactPhone: "13688887777", ...nobody });
    const became = await convertLead(rep(), { id: lead.id, onDuplicate: "create" });
    expect(became).toMatchObject({ contact: null, opportunity: null });
    expect(await getCustomer(rep(), { id: became.customer })).toMatchObject({ phone: "13688887777" });
  });

  it("does all or nothing: a deal that cannot be opened leaves no customer behind", async () => {
    const { lead, activityId } = await worked(rep(), { companyName: "半途而废有限公司" });
    const before = await counts();
    const gone = { ...opportunity, pipeline: "pipe_none" };
    const traces = await tracesOf(suite, rep(), () => convertLead(rep(), { id: lead.id, opportunity: gone }));
    expect((await refusalOf(convertLead(rep(), { id: lead.id, opportunity: gone }))).code).toBe(
      "precondition",
    );
    expect([...traces.events, ...traces.changes]).toEqual([]);
    expect(await counts()).toEqual(before);
    expect(await pointsTo(activityId)).toEqual({
      lead_id: lead.id,
      customer_id: null,
      contact_id: null,
      opportunity_id: null,
    });
    expect(await readLead(rep(), lead.id)).toMatchObject({ status: "new", version: 1 });
  });

  it("happens once of ten at once", async () => {
    const lead = await aLead(rep(), { companyName: "并发转化有限公司" });
    const all = await Promise.allSettled(
      Array.from({ length: 10 }, () =>
        convertLead(rep(), { id: lead.id, opportunity, onDuplicate: "create" }),
      ),
    );
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const filter = { field: "name", op: "starts_with", value: "并发转化" } as const;
    expect((await listOpportunities(rep(), { filter })).items).toHaveLength(1);
  });

  it("lets marketing convert a rep's lead, without a right to customers of others", async () => {
    const { marketing, rep: person } = suite.company;
    const lead = await aLead(rep(), { companyName: "市场部转化有限公司" });
    const { opportunity: deal } = await convertLead(marketing.context, { id: lead.id, opportunity });
    expect(await getOpportunity(rep(), { id: deal ?? "" })).toMatchObject({ owner: { id: person.userId } });
  });

  it("refuses the wrong role, strangers, an old version and a customer out of sight", async () => {
    const other = await createCompany(suite.ownerUrl);
    const { rep2, csm } = suite.company;
    const lead = await aLead(rep(), { companyName: "拒绝转化有限公司" });
    const refused = (context: Context, more: object = {}) =>
      refusalOf(convertLead(context, { id: lead.id, ...more }));
    expect((await refused(csm.context)).code).toBe("forbidden");
    for (const { context } of [rep2, other.admin]) {
      expect((await refused(context)).options.reason).toBe("lead_not_found");
    }
    const theirs = await createCustomer(rep2.context, { name: "别人的客户有限公司" });
    expect((await refused(rep(), { customer: theirs.id })).code).toBe("not_found");
    await updateLead(rep(), { id: lead.id, set: { need: "ERP系统" } });
    expect((await refused(rep(), { version: 1 })).options.reason).toBe("edited_since");
    const onlyPhone = {
      companyName: null,
      contactName: null,
      contactSurname: null,
      contactPhone: "13600001234",
    };
    const nobody = await aLead(rep(), onlyPhone);
    expect((await refusalOf(convertLead(rep(), { id: nobody.id }))).options.reason).toBe("lead_needs_name");
  });
});

const reverters = {
  lead: revertLead,
  customer: revertCustomer,
  contact: revertContact,
  opportunity: revertOpportunity,
};

/** Takes a run back as undoing it does: every record it wrote, in one transaction. */
async function takeBack({ context }: Person, runId: string): Promise<void> {
  await withActor(context, async (tx) => {
    for (const { entityType, entityId, created, fields } of await changesOfRun(tx, runId)) {
      const revert = reverters[entityType as keyof typeof reverters];
      await revert({ ...context, tx }, { id: entityId, created, fields });
    }
  });
}

describe("a conversion in a run", () => {
  async function converted(name: string) {
    const person = suite.company.rep;
    const { runId } = await say(person.context, "转成客户");
    const { lead, activityId } = await worked(rep(), { companyName: name });
    const became = await convertLead({ ...person.context, runId }, { id: lead.id, opportunity });
    return { person, runId, lead, activityId, became };
  }

  it("is taken back as a whole: nothing is left of it, and the lead is as it was", async () => {
    const before = await counts();
    const { person, runId, lead, activityId, became } = await converted("撤销转化有限公司");
    await takeBack(person, runId);
    expect(await counts()).toEqual(before);
    expect(await getCustomer(rep(), { id: became.customer })).toBeNull();
    expect(await getLeadRecord(rep(), { id: lead.id })).toMatchObject({
      status: "new",
      convertedAt: null,
      convertedCustomer: null,
      convertedOpportunity: null,
    });
    expect(await pointsTo(activityId)).toMatchObject({ customer_id: null, opportunity_id: null });
    const again = await convertLead(rep(), { id: lead.id, opportunity });
    expect(again.customer).not.toBe(became.customer);
  });

  it("is refused, and nothing changes, once somebody has worked on the customer", async () => {
    const { person, runId, lead, became } = await converted("转化后有人改有限公司");
    await suite.owner`update customers set city = '杭州', version = version + 1 where id = ${became.customer}`;
    expect((await refusalOf(takeBack(person, runId))).options.reason).toBe("undo_edited_since");
    expect((await getLead(rep(), { id: lead.id }))?.status).toBe("converted");
  });
});
