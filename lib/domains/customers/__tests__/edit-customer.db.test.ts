import { describe, expect, it } from "vitest";
import type { CreateCustomerInput } from "#lib/domains/customers/contract.ts";
import { AppError } from "#lib/platform/errors.ts";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { useSuite } from "#tests/harness/use-suite.ts";
import {
  createCustomer,
  customerHistory,
  deleteCustomer,
  getCustomer,
  listCustomers,
  restoreCustomer,
  revertCustomer,
  setCollaborators,
  tagCustomers,
  transferCustomers,
  updateCustomer,
  updateCustomers,
} from "../index.ts";

const suite = useSuite();
let made = 0;

function facts(more: Partial<CreateCustomerInput> = {}): CreateCustomerInput {
  made += 1;
  return { name: `第${made}家软件有限公司`, onDuplicate: "create", ...more };
}
const own = () => suite.company.rep.context;
const create = (more: Partial<CreateCustomerInput> = {}) => createCustomer(own(), facts(more));
async function read(id: string, context = own()) {
  const dto = await getCustomer(context, { id });
  if (!dto) throw new Error(`no customer ${id}`);
  return dto;
}

describe("createCustomer", () => {
  it("keeps values clean and shows people and companies by name", async () => {
    const parent = await create({ name: "母公司控股" });
    const { id } = await create({
      name: " 华智　科技 ",
      phone: "+86 138-0000-0001",
      email: "Info@Huazhi.CN",
      uscc: "91310000ma1k35xk1g",
      parent: parent.id,
      annualRevenue: 1234.567,
      tags: ["决策快", "决策快", " 价格敏感 "],
      profile: { decisionStyle: "fast", budget: { amount: 300_000 }, preference: null },
    });
    expect(await read(id)).toMatchObject({
      name: "华智 科技",
      phone: "13800000001",
      email: "info@huazhi.cn",
      uscc: "91310000MA1K35XK1G",
      parent: { id: parent.id, name: "母公司控股" },
      annualRevenue: 1234.57,
      tags: ["决策快", "价格敏感"],
      status: "prospect",
      source: "other",
      profile: { decisionStyle: "fast", budget: { amount: 300_000 } },
      owner: { id: suite.company.rep.userId, name: "rep" },
      team: { id: suite.company.teams.east1.id, name: "east1" },
      collaborators: [],
      version: 1,
      custom: {},
      counts: { contacts: 0, children: 0 },
      tagReasons: [{ tag: "决策快", kind: "manual" }, { tag: "价格敏感" }],
    });
  });

  it("refuses a parent that the person cannot see, and fields that only rules write", async () => {
    const other = await createCustomer(suite.company.rep2.context, facts());
    const refusal = await refusalOf(create({ parent: other.id }));
    expect(refusal).toMatchObject({ code: "invalid", options: { reason: "reference_not_found" } });
    expect((await refusalOf(create({ team: "x" } as object))).code).toBe("invalid");
    expect((await refusalOf(create({ name: "" }))).code).toBe("invalid");
    expect((await refusalOf(create({ uscc: "123" }))).code).toBe("invalid");
  });

  it("is for somebody else only with the right to transfer", async () => {
    const { mate, leader, csm } = suite.company;
    expect((await refusalOf(create({ owner: mate.userId }))).code).toBe("forbidden");
    const { id } = await createCustomer(leader.context, facts({ owner: mate.userId }));
    expect(await read(id, mate.context)).toMatchObject({ owner: { id: mate.userId } });
    expect((await refusalOf(createCustomer(leader.context, facts({ owner: "nobody" })))).code).toBe(
      "not_found",
    );
    expect(await createCustomer(csm.context, facts())).toMatchObject({ version: 1 });
  });
});

describe("updateCustomer", () => {
  it("writes what is given, leaves the rest, and makes no version of nothing", async () => {
    const { id } = await create({
      city: "上海",
      profile: { preference: "先看演示", priorities: ["上线快"] },
    });
    expect(await updateCustomer(own(), { id, set: { city: "上海" } })).toEqual({ id, version: 1 });
    const set = { level: "a", city: null, profile: { preference: null, decisionStyle: "careful" } } as const;
    expect(await updateCustomer(own(), { id, version: 1, set })).toEqual({ id, version: 2 });
    expect(await read(id)).toMatchObject({
      level: "a",
      city: null,
      profile: { priorities: ["上线快"], decisionStyle: "careful" },
    });
    const { items } = await customerHistory(own(), { id });
    const updated = items.filter(({ op }) => op === "update").map(({ field }) => field);
    expect(updated.sort()).toEqual(["city", "level", "profile"]);
  });

  it("lets one of twenty parallel edits win, round after round, and tells the others what changed", async () => {
    const { id } = await create({ employees: 1 });
    for (let round = 1; round <= 3; round += 1) {
      const { version } = await read(id);
      const edits = Array.from({ length: 20 }, (_, index) =>
        updateCustomer(own(), { id, version, set: { employees: round * 100 + index } }).then(
          () => index,
          (error: unknown) => error,
        ),
      );
      const outcomes = await Promise.all(edits);
      const winners = outcomes.filter((each) => typeof each === "number");
      expect(winners).toHaveLength(1);
      const after = round * 100 + Number(winners[0]);
      for (const lost of outcomes.filter((each) => typeof each !== "number")) {
        expect(lost).toBeInstanceOf(AppError);
        expect(lost).toMatchObject({ code: "conflict", options: { reason: "edited_since" } });
        expect((lost as AppError).options.diff).toEqual([
          expect.objectContaining({ field: "employees", after }),
        ]);
      }
      expect(await read(id)).toMatchObject({ employees: after, version: version + 1 });
    }
  });

  it("refuses a company above itself", async () => {
    const top = await create();
    const middle = await create({ parent: top.id });
    const low = await create({ parent: middle.id });
    for (const parent of [top.id, low.id]) {
      const refusal = await refusalOf(updateCustomer(own(), { id: top.id, set: { parent } }));
      expect(refusal.options.reason).toBe("parent_circle");
    }
  });

  it("reaches nothing out of scope", async () => {
    const { id } = await create();
    const { rep2, mate, product } = suite.company;
    for (const who of [rep2, mate]) {
      expect((await refusalOf(updateCustomer(who.context, { id, set: { city: "x" } }))).code).toBe(
        "not_found",
      );
      expect(await getCustomer(who.context, { id })).toBeNull();
    }
    expect((await refusalOf(updateCustomer(product.context, { id, set: { city: "x" } }))).code).toBe(
      "forbidden",
    );
  });
});

describe("many at once", () => {
  it("are all written or none", async () => {
    const { leader } = suite.company;
    const [one, two] = [await create(), await create()];
    const set = { industry: "制造业", status: "qualified" } as const;
    const stale = { records: [{ id: one.id }, { id: two.id, version: 9 }], set };
    expect((await refusalOf(updateCustomers(leader.context, stale))).options.reason).toBe("edited_since");
    expect(await read(one.id)).toMatchObject({ industry: null, version: 1 });
    const { records } = await updateCustomers(leader.context, { records: [one, two], set });
    expect(records.map(({ version }) => version)).toEqual([2, 2]);
    expect(await read(two.id)).toMatchObject(set);
  });
});

describe("put away and brought back", () => {
  it("is gone from lists, seen by who may restore it, and comes back", async () => {
    const { id } = await create({ name: "要删的公司" });
    await deleteCustomer(own(), { id });
    expect(await getCustomer(own(), { id })).toBeNull();
    const gone = await listCustomers(own(), { deleted: true, q: "要删的" });
    expect(gone.items.map((item) => item.id)).toEqual([id]);
    const { marketing } = suite.company;
    expect((await refusalOf(listCustomers(marketing.context, { deleted: true }))).code).toBe("forbidden");
    await restoreCustomer(own(), { id });
    expect(await read(id)).toMatchObject({ version: 3 });
    expect((await refusalOf(restoreCustomer(own(), { id }))).options.reason).toBe("not_deleted");
  });
});

describe("transferCustomers", () => {
  it("moves a customer out of sight, contacts along, and keeps who had it", async () => {
    const { leader, rep, rep2, manager, teams } = suite.company;
    const { id } = await create();
    const input = { records: [{ id }], to: rep2.userId, reason: "客户迁址" };
    expect((await refusalOf(transferCustomers(rep.context, input))).code).toBe("forbidden");
    expect(await transferCustomers(leader.context, input)).toMatchObject({ records: [{ id, version: 2 }] });
    expect(await getCustomer(rep.context, { id })).toBeNull();
    expect(await getCustomer(leader.context, { id })).toBeNull();
    expect(await read(id, rep2.context)).toMatchObject({ team: { id: teams.east2.id } });
    expect(await read(id, manager.context)).toMatchObject({ owner: { id: rep2.userId } });
    const [kept] =
      await suite.owner`select from_id, to_id, reason, by from owner_changes where record_id = ${id}`;
    expect(kept).toEqual({ from_id: rep.userId, to_id: rep2.userId, reason: "客户迁址", by: leader.userId });
  });
});

describe("setCollaborators", () => {
  it("lets colleagues see and edit, and no longer when they are off", async () => {
    const { rep2, rep } = suite.company;
    const { id } = await create();
    await setCollaborators(own(), { id, collaborators: [rep2.userId, rep.userId, rep2.userId] });
    expect(await read(id, rep2.context)).toMatchObject({
      collaborators: [{ id: rep2.userId, name: "rep2" }],
    });
    await updateCustomer(rep2.context, { id, set: { city: "苏州" } });
    const mine = { field: "collaborators", op: "has_any", value: [{ me: true }] } as const;
    const found = await listCustomers(rep2.context, { filter: mine });
    expect(found.items.map((item) => item.id)).toContain(id);
    await setCollaborators(rep2.context, { id, collaborators: [] });
    expect(await getCustomer(rep2.context, { id })).toBeNull();
  });
});

describe("tagCustomers", () => {
  it("keeps reasons and filters in step with the tags", async () => {
    const { id } = await create({ tags: ["旧标签"] });
    await tagCustomers(own(), { ids: [id], add: ["价格敏感"], remove: ["旧标签"], reason: "三次问折扣" });
    expect(await read(id)).toMatchObject({
      tags: ["价格敏感"],
      tagReasons: [{ tag: "价格敏感", reason: "三次问折扣", by: suite.company.rep.userId }],
    });
    const has = async (op: "has_any" | "has_none", tag: string) => {
      const { items } = await listCustomers(own(), {
        filter: { field: "tags", op, value: [tag] },
        limit: 200,
      });
      return items.some((item) => item.id === id);
    };
    expect([await has("has_any", "价格敏感"), await has("has_any", "旧标签")]).toEqual([true, false]);
    expect([await has("has_none", "价格敏感"), await has("has_none", "旧标签")]).toEqual([false, true]);
  });
});

describe("revertCustomer", () => {
  it("puts back what a run wrote, and refuses where someone has edited since", async () => {
    const { id } = await create({ city: "上海" });
    await updateCustomer(own(), { id, set: { city: "北京", level: "a" } });
    const fields = [
      { field: "city", before: "上海", after: "北京" },
      { field: "level", before: null, after: "a" },
    ];
    await updateCustomer(own(), { id, set: { level: "b" } });
    const refusal = await refusalOf(revertCustomer(own(), { id, created: false, fields }));
    expect(refusal).toMatchObject({
      options: { reason: "undo_edited_since", diff: [{ field: "level", before: "a", after: "b" }] },
    });
    await updateCustomer(own(), { id, set: { level: "a" } });
    await revertCustomer(own(), { id, created: false, fields });
    expect(await read(id)).toMatchObject({ city: "上海", level: null });
  });
});

describe("a masked field", () => {
  it("is dots, stays when sent back, and is neither filtered nor written by who may not see it", async () => {
    const { rep } = suite.company;
    const { id } = await create({ phone: "13900001234", email: "a@b.cn" });
    const rights = new Set([...rep.context.principal.rights].filter((right) => right !== "phone.read"));
    const blind = { ...rep.context, principal: { ...rep.context.principal, rights } };
    expect(await read(id, blind)).toMatchObject({ phone: "139****1234", email: "a@b.cn" });
    const filter = { field: "phone", op: "starts_with", value: "139" } as const;
    expect((await refusalOf(listCustomers(blind, { filter }))).options.reason).toBe("filter_masked");
    expect((await listCustomers(blind, { q: "13900001234" })).items).toEqual([]);
    expect((await listCustomers(own(), { q: "13900001234" })).items).toHaveLength(1);
    const set = (phone: string) => updateCustomer(blind, { id, set: { city: "杭州", phone } });
    expect((await refusalOf(set("13900009999"))).options.reason).toBe("field_masked");
    const masked = { id, set: { city: "杭州" } };
    await updateCustomer(blind, masked);
    expect(await read(id)).toMatchObject({ phone: "13900001234", city: "杭州" });
    await updateCustomer(own(), { id, set: { phone: "13900005678" } });
    const stale = await refusalOf(updateCustomer(blind, { id, version: 1, set: { city: "x" } }));
    expect(stale.options.diff).toContainEqual({
      field: "phone",
      before: "139****1234",
      after: "139****5678",
    });
    const { items } = await customerHistory(blind, { id });
    expect(JSON.stringify(items)).not.toContain("13900001234");
  });
});
