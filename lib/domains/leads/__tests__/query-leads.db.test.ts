import { describe, expect, it } from "vitest";
import { createCompany } from "#tests/factories/company.ts";
import { aLead, leadFacts } from "#tests/factories/lead.ts";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { useSuite } from "#tests/harness/use-suite.ts";
import {
  aggregateLeads,
  captureLead,
  createLead,
  deleteLead,
  findLeadDuplicates,
  getLead,
  getLeadHistory,
  getLeadRecord,
  mergeLeads,
  queryLeads,
  restoreLead,
  setLeadCollaborators,
  tagLeads,
  transferLeads,
  undoLeadMerge,
  updateLeads,
} from "../index.ts";

const suite = useSuite();
const rep = () => suite.company.rep.context;
const leader = () => suite.company.leader.context;

describe("queryLeads and aggregateLeads", () => {
  it("ask by tree, own fields, words and relations, within the person's sight", async () => {
    const { tenantId, rep: person, rep2 } = suite.company;
    await suite.owner`insert into custom_fields (id, tenant_id, object, key, label, type, created_by)
      values ('field_q1', ${tenantId}, 'lead', 'grade', '等级', 'text', ${person.userId})`;
    const industry = "查询行业";
    const one = await aLead(rep(), { industry, budgetAmount: 100_000, custom: { grade: "甲" } });
    const two = await aLead(rep(), { industry, budgetAmount: 900_000, tags: ["重点"], city: "苏州" });
    await aLead(rep2.context, { industry });
    await suite.owner`insert into activities (id, tenant_id, created_by, owner_id, team_path, lead_id, kind, at, subject)
      values ('activity_q1', ${tenantId}, ${person.userId}, ${person.userId}, '/', ${two.id}, 'call', now(), '通话')`;
    const ids = async (filter: object, context = rep()) => {
      const all = [{ field: "industry", op: "eq", value: industry }, filter];
      return (await queryLeads(context, { filter: { all } as never })).items.map((item) => item.id).sort();
    };
    expect(await ids({ all: [] })).toEqual([one.id, two.id].sort());
    expect(await ids({ field: "budgetAmount", op: "gte", value: 500_000 })).toEqual([two.id]);
    expect(await ids({ field: "custom.grade", op: "eq", value: "甲" })).toEqual([one.id]);
    expect(await ids({ field: "tags", op: "has_any", value: ["重点"] })).toEqual([two.id]);
    expect(await ids({ field: "owner", op: "eq", value: { me: true } })).toHaveLength(2);
    expect(await ids({ related: "activities", count: { op: "eq", value: 0 } })).toEqual([one.id]);
    expect(await ids({ all: [] }, suite.company.admin.context)).toHaveLength(3);
    const { items } = await aggregateLeads(rep(), {
      filter: { field: "industry", op: "eq", value: industry },
      groupBy: [{ field: "owner" }],
      measures: [{ fn: "count" }, { fn: "sum", field: "budgetAmount" }],
    });
    expect(items).toEqual([{ owner: person.userId, count: 2, sum_budgetAmount: 1_000_000 }]);
    const csm = suite.company.csm.context;
    expect((await refusalOf(queryLeads(csm, {}))).code).toBe("forbidden");
    expect((await refusalOf(aggregateLeads(csm, {}))).code).toBe("forbidden");
  });

  it("give one lead with its counts, the reasons of its tags and of its score", async () => {
    const lead = await aLead(rep(), { rawText: "原话" });
    await tagLeads(rep(), { ids: [lead.id], add: ["重点"], reason: "老板点名" });
    expect(await getLeadRecord(rep(), { id: lead.id })).toMatchObject({
      companyName: lead.companyName,
      tags: ["重点"],
      tagReasons: [{ tag: "重点", kind: "manual", reason: "老板点名" }],
      counts: { activities: 0 },
      rawText: "原话",
      scoreDetail: { factors: lead.score.factors },
    });
    expect(await getLeadRecord(suite.company.rep2.context, { id: lead.id })).toBeNull();
  });
});

describe("many leads at once", () => {
  it("are written all or none, and never made converted by a word", async () => {
    const [one, two] = [await aLead(rep()), await aLead(rep())];
    const records = [one, two].map(({ id }) => ({ id, version: 1 }));
    await updateLeads(rep(), { records, set: { region: "杭州", status: "contacted" } });
    expect(await getLead(rep(), { id: two.id })).toMatchObject({
      region: "杭州",
      status: "contacted",
      version: 2,
    });
    const stale = [
      { id: one.id, version: 2 },
      { id: two.id, version: 1 },
    ];
    expect((await refusalOf(updateLeads(rep(), { records: stale, set: { region: "宁波" } }))).code).toBe(
      "conflict",
    );
    expect((await getLead(rep(), { id: one.id }))?.region).toBe("杭州");
    const word = { records, set: { status: "converted" as never } };
    expect((await refusalOf(updateLeads(rep(), word))).code).toBe("invalid");
  });

  it("go to another owner together, with the reason", async () => {
    const { rep2 } = suite.company;
    const leads = [await aLead(rep()), await aLead(rep())];
    const records = leads.map(({ id }) => ({ id }));
    const handing = { records, to: rep2.userId, reason: "离职交接" };
    expect((await refusalOf(transferLeads(rep(), handing))).code).toBe("forbidden");
    await transferLeads(leader(), handing);
    for (const { id } of leads) expect((await getLead(rep2.context, { id }))?.owner?.id).toBe(rep2.userId);
    const changes =
      await suite.owner`select from_id, to_id, reason, by from owner_changes where record_id = ${leads[0]?.id ?? ""}`;
    expect([...changes]).toEqual([
      {
        from_id: suite.company.rep.userId,
        to_id: rep2.userId,
        reason: "离职交接",
        by: suite.company.leader.userId,
      },
    ]);
    const notices = await suite.owner`select kind from notifications where user_id = ${rep2.userId}`;
    expect(notices.map(({ kind }) => kind)).toEqual(["lead.assigned_many"]);
  });
});

describe("setLeadCollaborators", () => {
  it("lets colleagues in, and only those who work here", async () => {
    const { rep2 } = suite.company;
    const lead = await aLead(rep());
    const set = (collaborators: string[], context = rep()) =>
      setLeadCollaborators(context, { id: lead.id, collaborators });
    expect((await refusalOf(set([rep2.userId], rep2.context))).options.reason).toBe("lead_not_found");
    expect((await refusalOf(set(["user_x"]))).options.reason).toBe("user_not_found");
    await set([rep2.userId, suite.company.rep.userId]);
    expect(await getLeadRecord(rep2.context, { id: lead.id })).toMatchObject({
      collaborators: [{ id: rep2.userId, name: "rep2" }],
    });
    await set([]);
    expect(await getLead(rep2.context, { id: lead.id })).toBeNull();
  });
});

describe("deleteLead, restoreLead, mergeLeads", () => {
  it("puts away and brings back", async () => {
    const lead = await aLead(rep());
    await deleteLead(rep(), { id: lead.id });
    await restoreLead(rep(), { id: lead.id });
    expect(await getLead(rep(), { id: lead.id })).toMatchObject({ companyName: lead.companyName });
    expect((await refusalOf(restoreLead(rep(), { id: lead.id }))).options.reason).toBe("not_deleted");
    expect((await refusalOf(restoreLead(suite.company.rep2.context, { id: lead.id }))).options.reason).toBe(
      "lead_not_found",
    );
  });

  it("makes two one with what hangs on them, and two again", async () => {
    const { tenantId, rep: person } = suite.company;
    const kept = await aLead(rep(), { region: null });
    const merged = await aLead(rep(), { region: "杭州", contactPhone: "13500001111" });
    await suite.owner`insert into tasks (id, tenant_id, created_by, owner_id, team_path, lead_id, title)
      values ('task_m1', ${tenantId}, ${person.userId}, ${person.userId}, '/', ${merged.id}, '回访')`;
    const input = { keep: { id: kept.id }, merge: { id: merged.id } };
    expect((await refusalOf(mergeLeads(rep(), input))).code).toBe("forbidden");
    const { mergeId } = await mergeLeads(leader(), input);
    expect(await getLead(rep(), { id: kept.id })).toMatchObject({
      region: "杭州",
      contactPhone: "13500001111",
    });
    expect(await getLead(rep(), { id: merged.id })).toBeNull();
    const leadOf = async () =>
      (await suite.owner`select lead_id from tasks where id = 'task_m1'`)[0]?.lead_id;
    expect(await leadOf()).toBe(kept.id);
    await undoLeadMerge(leader(), { mergeId });
    expect(await getLead(rep(), { id: kept.id })).toMatchObject({ region: null, contactPhone: null });
    expect(await getLead(rep(), { id: merged.id })).toMatchObject({ region: "杭州" });
    expect(await leadOf()).toBe(merged.id);
  });
});

describe("duplicates of leads", () => {
  it("are found by phone, sound and one character, and shown masked over those out of sight", async () => {
    const { rep2 } = suite.company;
    const hidden = await aLead(rep2.context, {
      companyName: "苏州锐捷自动化设备有限公司",
      contactPhone: "13911118888",
    });
    const look = (facts: object, context = rep()) =>
      findLeadDuplicates(context, facts).then(({ items }) => items);
    const [hit, ...more] = await look({ contactPhone: "+86 139-1111-8888" });
    expect(more).toEqual([]);
    expect(hit).toMatchObject({ id: null, owner: "rep2", reasons: ["phone"], inPool: false });
    expect(hit?.name).not.toContain("锐捷自动化");
    expect(await look({ companyName: "锐杰自动化设备" })).toMatchObject([{ id: null }]);
    const seen = await look({ companyName: "苏州锐捷自动化设备有限公司" }, rep2.context);
    expect(seen).toMatchObject([{ id: hidden.id, reasons: ["name"] }]);
    expect(
      await look({ companyName: "苏州锐捷自动化设备有限公司", except: hidden.id }, rep2.context),
    ).toEqual([]);
    const other = await createCompany(suite.ownerUrl);
    expect(await look({ contactPhone: "13911118888" }, other.admin.context)).toEqual([]);
    const again = leadFacts({ companyName: "别的写法", contactPhone: "13911118888", onDuplicate: "ask" });
    const refusal = await refusalOf(captureLead(rep(), again));
    expect(refusal).toMatchObject({ code: "conflict", options: { reason: "record_duplicate" } });
    expect(refusal.options.params).not.toHaveProperty("id");
    await deleteLead(rep2.context, { id: hidden.id });
    expect(await look({ contactPhone: "13911118888" })).toEqual([]);
  });
});

describe("createLead", () => {
  it("takes any field, for a colleague by right, and refuses what only rules write", async () => {
    const { mate } = suite.company;
    const given = {
      companyName: "全字段公司",
      city: "无锡",
      competitorNames: ["甲"],
      note: "备注",
      owner: mate.userId,
    };
    expect((await refusalOf(createLead(rep(), given))).code).toBe("forbidden");
    const { id } = await createLead(leader(), given);
    expect(await getLeadRecord(mate.context, { id })).toMatchObject({
      city: "无锡",
      competitorNames: ["甲"],
      owner: { id: mate.userId },
      sources: ["other"],
    });
    expect((await refusalOf(createLead(rep(), { ...given, score: 99 } as never))).code).toBe("invalid");
    expect((await refusalOf(createLead(rep(), { industry: "无" }))).options.reason).toBe("lead_needs_who");
    const history = await getLeadHistory(mate.context, { id });
    expect(history.items.map(({ field }) => field)).not.toContain("teamPath");
  });
});
