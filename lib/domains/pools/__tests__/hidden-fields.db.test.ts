import { describe, expect, it } from "vitest";
import {
  aggregateLeads,
  findLeadDuplicates,
  getLead,
  getLeadHistory,
  getLeadRecord,
  listLeads,
  queryLeads,
  revertLead,
} from "#lib/domains/leads/index.ts";
import { globalSearch, visibleRecords } from "#lib/domains/records/index.ts";
import type { Context } from "#lib/platform/context.ts";
import { aLead } from "#tests/factories/lead.ts";
import { aPool } from "#tests/factories/pool.ts";
import { useSuite } from "#tests/harness/use-suite.ts";
import { claimFromPool, poolHistory, returnToPool } from "../index.ts";

const suite = useSuite();
const phone = "13877776666";

/** A lead in a pool that hides its phone and its budget. */
async function hiddenLead(companyName: string) {
  const pool = await aPool(suite, { hiddenFields: ["contactPhone", "budgetAmount"] });
  const { rep } = suite.company;
  const { id } = await aLead(rep.context, { companyName, contactPhone: phone, budgetAmount: 777_000 });
  await returnToPool(rep.context, { object: "lead", records: [{ id }], pool, reason: "没空" });
  return { id, pool };
}

const all = { field: "companyName", op: "starts_with", value: "遮住" } as const;

describe("fields that a pool hides", () => {
  it("are dots everywhere until the lead is claimed, and whole for who looks after pools", async () => {
    const { mate, leader } = suite.company;
    const { id } = await hiddenLead("遮住一号");
    const shown = async (context: Context) => ({
      one: await getLead(context, { id }),
      record: await getLeadRecord(context, { id }),
      listed: (await listLeads(context, { factors: true })).items.find((item) => item.id === id),
      found: (await queryLeads(context, { filter: all })).items.find((item) => item.id === id),
    });
    const before = await shown(mate.context);
    for (const lead of Object.values(before)) {
      expect(lead).toMatchObject({
        contactPhone: "138****6666",
        budgetAmount: null,
        companyName: "遮住一号",
      });
    }
    expect(JSON.stringify(before)).not.toContain(phone);
    expect(JSON.stringify(before)).not.toContain("777000");
    const history = await getLeadHistory(mate.context, { id });
    expect(history.items.map(({ field }) => field)).not.toContain("contactPhone");
    expect(await getLead(leader.context, { id })).toMatchObject({
      contactPhone: phone,
      budgetAmount: 777_000,
    });
    await claimFromPool(mate.context, { object: "lead", records: [{ id }] });
    for (const lead of Object.values(await shown(mate.context))) {
      expect(lead).toMatchObject({ contactPhone: phone, budgetAmount: 777_000 });
    }
  });

  it("cannot be guessed at by filters, orders, words, groups or sums", async () => {
    const { mate, leader } = suite.company;
    const { id } = await hiddenLead("遮住二号");
    const ids = async (context: Context, query: object) =>
      (await queryLeads(context, query)).items.map((item) => item.id);
    const asks = [
      { filter: { field: "contactPhone", op: "starts_with", value: "138" } },
      { filter: { not: { field: "contactPhone", op: "eq", value: "1" } } },
      { filter: { all: [all, { any: [{ field: "budgetAmount", op: "gt", value: 1 }] }] } },
      { sort: [{ field: "budgetAmount", direction: "desc" }] },
      { q: phone },
    ];
    for (const ask of asks) {
      expect(await ids(mate.context, ask)).not.toContain(id);
      expect(await ids(leader.context, ask)).toContain(id);
    }
    expect(await ids(mate.context, { filter: all })).toContain(id);
    const old = async (context: Context, query: object) =>
      (await listLeads(context, query)).items.map((item) => item.id);
    for (const ask of [{ q: phone }, { sort: "-budgetAmount" as const }]) {
      expect(await old(mate.context, ask)).not.toContain(id);
      expect(await old(leader.context, ask)).toContain(id);
    }
    const measures = [{ fn: "max" as const, field: "budgetAmount" }];
    const most = async (context: Context) =>
      (
        await aggregateLeads(context, {
          filter: { field: "companyName", op: "eq", value: "遮住二号" },
          measures,
        })
      ).items;
    expect(await most(mate.context)).toEqual([{ max_budgetAmount: null }]);
    expect(await most(leader.context)).toEqual([{ max_budgetAmount: 777_000 }]);
    const hits = await findLeadDuplicates(mate.context, { contactPhone: phone });
    expect(JSON.stringify(hits)).not.toContain(phone);
  });
});

describe("a claim in a run", () => {
  it("is taken back into the pool, without cooling-off for it", async () => {
    const { mate } = suite.company;
    const { id, pool } = await hiddenLead("遮住三号");
    const lead = await getLeadRecord(suite.company.admin.context, { id });
    await claimFromPool(mate.context, { object: "lead", records: [{ id }] });
    const claimed = await getLeadRecord(mate.context, { id });
    const fields = [
      { field: "owner", before: null, after: mate.userId },
      { field: "team", before: suite.company.teams.east.id, after: suite.company.teams.east1.id },
      { field: "teamPath", before: suite.company.teams.east.path, after: suite.company.teams.east1.path },
      { field: "pool", before: pool, after: null },
      { field: "pooledAt", before: lead?.pooledAt, after: null },
      { field: "claimedAt", before: null, after: claimed?.claimedAt },
    ];
    await revertLead(mate.context, { id, created: false, fields });
    expect(await getLeadRecord(mate.context, { id })).toMatchObject({ owner: null, pool: { id: pool } });
    const { items } = await poolHistory(mate.context, { record: id });
    expect(items.map(({ reason, direction }) => `${direction} ${reason}`)).toEqual([
      "in undone",
      "out claimed",
      "in returned",
    ]);
    await claimFromPool(mate.context, { object: "lead", records: [{ id }] });
  });
});

describe("a record in a pool that hides its phone", () => {
  it("is found and met in talk by its name, not by its phone", async () => {
    const { mate, leader } = suite.company;
    const { id } = await hiddenLead("遮住四号光电");
    const found = async (context: Context, q: string) =>
      (await globalSearch(context, { q })).groups.flatMap(({ items }) => items.map((item) => item.id));
    expect(await found(mate.context, "遮住四号")).toContain(id);
    expect(await found(mate.context, "77776666")).not.toContain(id);
    expect(await found(leader.context, "77776666")).toContain(id);
    expect((await visibleRecords(mate.context, { ids: [id] })).ids).toEqual([id]);
  });

  it("is not found at all where its company's name is hidden too", async () => {
    const { mate, rep } = suite.company;
    const pool = await aPool(suite, { hiddenFields: ["companyName"] });
    const { id } = await aLead(rep.context, { companyName: "不见光电" });
    await returnToPool(rep.context, { object: "lead", records: [{ id }], pool, reason: "没空" });
    expect(JSON.stringify(await globalSearch(mate.context, { q: "不见光电" }))).not.toContain(id);
    expect((await visibleRecords(mate.context, { ids: [id] })).ids).toEqual([]);
  });
});
