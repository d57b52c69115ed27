import { describe, expect, it } from "vitest";
import { createContact, getCustomer, listContacts } from "#lib/domains/customers/index.ts";
import { getLeadRecord, queryLeads, updateLead } from "#lib/domains/leads/index.ts";
import type { Context } from "#lib/platform/context.ts";
import type { AppError } from "#lib/platform/errors.ts";
import { createCompany } from "#tests/factories/company.ts";
import { aLead } from "#tests/factories/lead.ts";
import { aCustomer, aPool, leadsIn } from "#tests/factories/pool.ts";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { tracesOf } from "#tests/harness/traces.ts";
import { useSuite } from "#tests/harness/use-suite.ts";
import {
  assignFromPool,
  claimFromPool,
  listPools,
  ownerHistory,
  poolHistory,
  returnToPool,
} from "../index.ts";

const suite = useSuite();
const rep = () => suite.company.rep.context;
const mate = () => suite.company.mate.context;
const claim = (context: Context, ...ids: string[]) =>
  claimFromPool(context, { object: "lead", records: ids.map((id) => ({ id })) });
const ownerOf = async (id: string) =>
  (await suite.owner`select owner_id, pool_id, team_path from leads where id = ${id}`)[0];

describe("returnToPool and claimFromPool", () => {
  it("take a lead from its owner to the members of the pool, and to who claims it", async () => {
    const { rep: giver, rep2, teams, csm } = suite.company;
    const pool = await aPool(suite, { protectionDays: 5 });
    const [id = ""] = await leadsIn(pool, rep(), 1);
    expect(await ownerOf(id)).toMatchObject({ owner_id: null, pool_id: pool, team_path: teams.east.path });
    expect(await getLeadRecord(rep2.context, { id })).toMatchObject({ owner: null, pool: { id: pool } });
    expect((await refusalOf(updateLead(rep2.context, { id, set: { need: "x" } }))).options.reason).toBe(
      "record_in_pool",
    );
    expect((await refusalOf(claim(csm.context, id))).code).toBe("forbidden");
    const traces = await tracesOf(suite, rep2.context, () => claim(rep2.context, id));
    expect(traces.audit).toMatchObject([{ action: "pool.claim", decision: "allowed", target_id: id }]);
    expect(traces.events).toMatchObject([{ type: "lead.claimed", payload: { ownerId: rep2.userId } }]);
    const lead = await getLeadRecord(rep2.context, { id });
    expect(lead).toMatchObject({ owner: { id: rep2.userId }, pool: null });
    const days =
      (Date.parse(String(lead?.protectedUntil)) - Date.parse(String(lead?.claimedAt))) / 86_400_000;
    expect(days).toBe(5);
    expect(await getLeadRecord(rep(), { id })).toBeNull();
    const { items } = await ownerHistory(rep2.context, { object: "lead", id });
    expect(items.map(({ from, to, reason }) => [from?.id ?? null, to?.id ?? null, reason])).toEqual([
      [giver.userId, null, "跟不动了"],
      [null, rep2.userId, null],
    ]);
    const history = await poolHistory(rep2.context, { pool });
    expect(history.items).toMatchObject([
      { direction: "out", reason: "claimed", owner: { id: rep2.userId }, record: { id } },
      { direction: "in", reason: "returned", owner: { id: giver.userId }, note: "跟不动了" },
    ]);
  });

  it("take a customer with its contacts, and hide it from who gave it up once it is claimed", async () => {
    const { rep2, mate: taker } = suite.company;
    const pool = await aPool(suite, { object: "customer", name: "公海" });
    const customer = await aCustomer(rep(), "公海客户有限公司");
    await createContact(rep(), { name: "王总", customer, onDuplicate: "create" });
    const records = [{ id: customer }];
    await returnToPool(rep(), { object: "customer", records, pool, reason: "不做这个行业" });
    expect(await getCustomer(rep2.context, { id: customer })).toMatchObject({
      pool: { id: pool },
      owner: null,
    });
    await claimFromPool(mate(), { object: "customer", records });
    expect(await getCustomer(rep(), { id: customer })).toBeNull();
    const filter = { field: "customer", op: "eq", value: customer } as const;
    expect((await listContacts(mate(), { filter })).items).toMatchObject([{ owner: { id: taker.userId } }]);
    expect((await listContacts(rep(), { filter })).items).toEqual([]);
  });

  it("give a lead to exactly one of twenty who claim it at once; the others are told", async () => {
    const { mate: second, rep2, leader, manager } = suite.company;
    const pool = await aPool(suite);
    const people = [second, rep2, leader, manager].map(({ context }) => context);
    for (let round = 0; round < 3; round += 1) {
      const [id = ""] = await leadsIn(pool, rep(), 1);
      const tries = Array.from({ length: 20 }, (_, number) => claim(people[number % 4] ?? rep(), id));
      const outcomes = await Promise.allSettled(tries);
      expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      const reasons = outcomes.flatMap((each) =>
        each.status === "rejected" ? [(each.reason as AppError).options.reason] : [],
      );
      expect(new Set(reasons)).toEqual(new Set(["pool_taken"]));
      const moves = await suite.owner`select 1 from pool_moves where record_id = ${id} and direction = 'out'`;
      expect(moves).toHaveLength(1);
    }
  });

  it("never pass the day's cap, however many are claimed at once", async () => {
    const { mate: taker } = suite.company;
    const pool = await aPool(suite, { dailyClaims: 3 });
    const ids = await leadsIn(pool, rep(), 10);
    const outcomes = await Promise.allSettled(ids.map((id) => claim(mate(), id)));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
    const held =
      await suite.owner`select 1 from leads where owner_id = ${taker.userId} and id in ${suite.owner(ids)}`;
    expect(held).toHaveLength(3);
    const { items } = await listPools(mate(), { object: "lead" });
    expect(items.find((each) => each.id === pool)).toMatchObject({
      waiting: 7,
      claimedToday: 3,
      claimsLeft: 0,
    });
    const left = ids.filter((_, index) => outcomes[index]?.status === "rejected");
    expect((await refusalOf(claim(mate(), left[0] ?? ""))).options).toMatchObject({
      reason: "pool_daily_cap",
      params: { cap: 3, left: 0 },
    });
    await suite.owner`update pool_moves set at = at - interval '1 day' where pool_id = ${pool} and direction = 'out'`;
    expect((await claim(mate(), left[0] ?? "", left[1] ?? "")).records).toHaveLength(2);
    expect((await refusalOf(claim(mate(), left[2] ?? "", left[3] ?? ""))).options.params).toEqual({
      cap: 3,
      left: 1,
    });
  });

  it("never pass what a person may hold, by claims and by a leader's hand together", async () => {
    const { rep2, director } = suite.company;
    const [held] = await suite.owner`
      select count(*)::int as n from leads where owner_id = ${rep2.userId} and deleted_at is null`;
    const capacity = (held?.n ?? 0) + 2;
    const pool = await aPool(suite, { capacity });
    const ids = await leadsIn(pool, rep(), 8);
    const hand = (id: string) =>
      assignFromPool(director.context, { object: "lead", records: [{ id }], to: rep2.userId });
    const all = ids.map((id, index) => (index % 2 ? hand(id) : claim(rep2.context, id)));
    const outcomes = await Promise.allSettled(all);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
  });

  it("let the former owner wait, and the others not", async () => {
    const pool = await aPool(suite, { coolingDays: 7 });
    const [id = "", other = ""] = await leadsIn(pool, rep(), 2);
    expect((await refusalOf(claim(rep(), id))).options).toMatchObject({
      reason: "pool_cooling",
      params: { days: 7 },
    });
    await claim(mate(), other);
    await suite.owner`update pool_moves set at = now() - interval '8 days' where record_id = ${id}`;
    await claim(rep(), id);
    expect((await ownerOf(id))?.owner_id).toBe(suite.company.rep.userId);
  });

  it("claim all that was asked or nothing", async () => {
    const pool = await aPool(suite);
    const [one = "", two = ""] = await leadsIn(pool, rep(), 2);
    await claim(mate(), one);
    expect((await refusalOf(claim(suite.company.rep2.context, one, two))).options.reason).toBe("pool_taken");
    expect((await ownerOf(two))?.pool_id).toBe(pool);
  });

  it("keep strangers, other teams and other pools out", async () => {
    const { rep2, teams } = suite.company;
    const other = await createCompany(suite.ownerUrl);
    const own = await aPool(suite, { team: teams.east1.id });
    const [id = ""] = await leadsIn(own, rep(), 1);
    for (const { context } of [rep2, other.admin]) {
      expect((await refusalOf(claim(context, id))).options.reason).toMatch(/record_not_found|pool_taken/);
      expect(await getLeadRecord(context, { id })).toBeNull();
    }
    const lead = await aLead(rep());
    const records = [{ id: lead.id }];
    const give = (context: Context, pool: string) =>
      refusalOf(returnToPool(context, { object: "lead", records, pool, reason: "x" }));
    expect((await give(mate(), own)).options.reason).toBe("record_not_found");
    const seas = await aPool(suite, { object: "customer" });
    expect((await give(rep(), seas)).options.reason).toBe("pool_closed");
    const theirs = await aPool(suite, { team: teams.east2.id });
    expect((await give(rep(), theirs)).options.reason).toBe("pool_not_found");
    expect((await refusalOf(claim(rep(), lead.id))).options.reason).toBe("record_not_in_pool");
    await suite.owner`update leads set collaborator_ids = array[${suite.company.mate.userId}] where id = ${lead.id}`;
    expect((await give(mate(), own)).options.reason).toBe("pool_not_owner");
  });
});

describe("assignFromPool", () => {
  it("gives to whom a leader says, and tells why; a rep may not", async () => {
    const { leader, mate: taker } = suite.company;
    const pool = await aPool(suite);
    const ids = await leadsIn(pool, rep(), 2);
    const handing = {
      object: "lead" as const,
      records: ids.map((id) => ({ id })),
      to: taker.userId,
      reason: "你来",
    };
    expect((await refusalOf(assignFromPool(rep(), handing))).code).toBe("forbidden");
    await assignFromPool(leader.context, handing);
    const { items } = await poolHistory(mate(), { record: ids[0] ?? "" });
    expect(items[0]).toMatchObject({
      reason: "assigned",
      owner: { id: taker.userId },
      by: { id: leader.userId },
      note: "你来",
    });
    const filter = { field: "pool", op: "eq", value: pool } as const;
    expect((await queryLeads(rep(), { filter })).items).toEqual([]);
    expect(
      (await refusalOf(assignFromPool(leader.context, { ...handing, to: "user_x" }))).options.reason,
    ).toBe("pool_taken");
  });
});
