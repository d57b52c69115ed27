import { beforeAll, describe, expect, it } from "vitest";
import {
  createContact,
  createCustomer,
  deleteCustomer,
  listContacts,
  listCustomers,
  mergeCustomers,
  restoreCustomer,
  transferCustomers,
  updateContact,
  updateCustomer,
} from "#lib/domains/customers/index.ts";
import type { Context } from "#lib/platform/context.ts";
import { useSuite } from "#tests/harness/use-suite.ts";
import { checkSearch, globalSearch, rebuildSearch, recentRecords, systemContexts } from "../index.ts";

const suite = useSuite();
const ids: Record<string, string> = {};
const customer = async (context: Context, name: string, more = {}) => {
  const { id } = await createCustomer(context, { name, onDuplicate: "create", ...more });
  ids[name] = id;
  return id;
};
const contact = async (context: Context, name: string, more = {}) => {
  const { id } = await createContact(context, { name, onDuplicate: "create", ...more });
  ids[name] = id;
  return id;
};
const hits = async (context: Context, q: string) =>
  (await globalSearch(context, { q, limit: 50 })).groups.flatMap(({ items }) => items);
const found = async (context: Context, q: string) => (await hits(context, q)).map(({ title }) => title);
const wrong = async () => {
  const [context] = await systemContexts("test", suite.company.tenantId);
  return context ? checkSearch(context) : ["no administrator"];
};

beforeAll(async () => {
  const { rep, rep2 } = suite.company;
  const star = await customer(rep.context, "上海华星智能科技有限公司", {
    shortName: "华星",
    phone: "13800138000",
    level: "a",
  });
  await contact(rep.context, "王建国", {
    customer: star,
    phone: "13912345678",
    email: "wangjg@huaxing.example",
    wechat: "star_wang",
    title: "总经理",
  });
  await contact(rep.context, "李秀英", { customer: star, title: "会计" });
  const sea = await customer(rep2.context, "苏州海天精密机械有限公司", { phone: "051288886666" });
  await contact(rep2.context, "王海燕", { customer: sea, phone: "13700007777" });
});

describe("globalSearch", () => {
  it.each([
    ["two characters in the middle", "星智", "上海华星智能科技有限公司"],
    ["a pasted whole name", "上海华星智能科技有限公司", "上海华星智能科技有限公司"],
    ["pinyin", "huaxing", "上海华星智能科技有限公司"],
    ["initials", "hxzn", "上海华星智能科技有限公司"],
    ["the end of a phone", "5678", "王建国"],
    ["a person at a company", "华星 王总", "王建国"],
    ["a person at a company, written as one", "华星王总", "王建国"],
    ["a mail", "wangjg", "王建国"],
    ["a WeChat name", "star_wang", "王建国"],
    ["one wrong character", "华兴智能", "上海华星智能科技有限公司"],
    ["a title", "总经理", "王建国"],
  ])("finds by %s", async (_what, q, title) => {
    expect((await found(suite.company.rep.context, q))[0]).toBe(title);
  });

  it("tells what met, where, and the company", async () => {
    const { rep } = suite.company;
    const [person] = await hits(rep.context, "5678");
    expect(person).toMatchObject({
      object: "contact",
      by: "phone",
      company: { id: ids.上海华星智能科技有限公司, name: "上海华星智能科技有限公司" },
      mine: true,
    });
    const [company] = await hits(rep.context, "华星");
    expect(company).toMatchObject({ object: "customer", by: "name", highlights: [[2, 4]] });
    expect((await globalSearch(rep.context, { q: "华兴智能" })).fuzzy).toBe(true);
    expect((await globalSearch(rep.context, { q: "华星" })).fuzzy).toBe(false);
    expect((await globalSearch(rep.context, { q: "华星", objects: ["contact"] })).groups).toMatchObject([
      { object: "contact" },
    ]);
  });

  it.each(["王", "机械", "7777", "hytj", "海天 王总", "海甜精密机械"])(
    "shows nobody %s out of their scope",
    async (q) => {
      const { rep, mate, rep2, leader, manager, csm } = suite.company;
      const others = new Set(["苏州海天精密机械有限公司", "王海燕"]);
      for (const { context } of [rep, mate, leader]) {
        expect((await found(context, q)).filter((title) => others.has(title))).toEqual([]);
      }
      for (const { context } of [rep2, manager, csm]) {
        const seen = (await found(context, q)).filter((title) => others.has(title));
        expect(seen.length, context.principal.name).toBeGreaterThan(q === "hytj" ? -1 : 0);
      }
    },
  );

  it("does not let phones and mails be guessed at by who is not shown them", async () => {
    const { product, csm } = suite.company;
    for (const q of ["5678", "139123", "wangjg", "star_wang"]) {
      expect(await found(product.context, q)).toEqual([]);
      expect(await found(csm.context, q)).toEqual(["王建国"]);
    }
    expect(await found(product.context, "王建")).toEqual(["王建国"]);
  });

  it("puts one's own before another's equal", async () => {
    const { rep, rep2, manager } = suite.company;
    await customer(rep.context, "北辰一号贸易有限公司");
    await customer(rep2.context, "北辰二号贸易有限公司");
    await customer(manager.context, "北辰三号贸易有限公司");
    expect(await found(rep.context, "北辰")).toEqual(["北辰一号贸易有限公司"]);
    const seen = await found(manager.context, "北辰");
    expect(seen[0]).toBe("北辰三号贸易有限公司");
    expect(seen).toHaveLength(3);
  });

  it("answers what is no question with nothing", async () => {
    for (const q of ["", " ", "%", "'; drop table leads --", "\\", "a"]) {
      expect(Array.isArray((await globalSearch(suite.company.rep.context, { q })).groups)).toBe(true);
    }
  });
});

describe("documents", () => {
  it("follow new names, also of the company, new companies, new owners, deletion, restoring and merges", async () => {
    const { leader, rep, mate } = suite.company;
    const one = await customer(leader.context, "青禾食品有限公司");
    const two = await customer(leader.context, "白露乳业有限公司");
    const person = await contact(leader.context, "赵云帆", { customer: one });
    expect(await found(leader.context, "青禾 云帆")).toEqual(["赵云帆"]);

    await updateCustomer(leader.context, { id: one, set: { name: "金穗食品有限公司" } });
    expect(await found(leader.context, "青禾 云帆")).not.toContain("赵云帆");
    expect(await found(leader.context, "金穗 云帆")).toEqual(["赵云帆"]);
    expect(await wrong()).toEqual([]);

    await updateContact(leader.context, { id: person, set: { customer: two, name: "赵云飞" } });
    expect(await found(leader.context, "白露 云飞")).toEqual(["赵云飞"]);
    expect(await found(leader.context, "金穗 云飞")).not.toContain("赵云飞");

    await transferCustomers(leader.context, { records: [{ id: two }], to: rep.userId });
    expect(await found(rep.context, "白露")).toEqual(expect.arrayContaining(["白露乳业有限公司", "赵云飞"]));
    expect(await found(mate.context, "白露")).toEqual([]);

    await deleteCustomer(leader.context, { id: one });
    expect(await found(leader.context, "金穗")).toEqual([]);
    await restoreCustomer(suite.company.admin.context, { id: one });
    expect(await found(leader.context, "金穗")).toEqual(["金穗食品有限公司"]);

    await mergeCustomers(leader.context, { keep: { id: one }, merge: { id: two } });
    expect(await found(leader.context, "金穗 云飞")).toEqual(["赵云飞"]);
    expect(await found(leader.context, "白露乳业")).toEqual([]);
    expect(await wrong()).toEqual([]);
  });

  it("are made anew from the records, whatever had become of them", async () => {
    const [context] = await systemContexts("test", suite.company.tenantId);
    if (!context) throw new Error("no administrator");
    await rebuildSearch(context);
    const before =
      await suite.owner`select record_id, title, tokens, owner_id from search_documents order by 1`;
    const keys = await suite.owner`select * from match_keys order by 1, 2, 3, 4, 5`;
    await suite.owner`delete from search_documents where object = 'customer'`;
    await suite.owner`update search_documents set tokens = array['^旧名'], title = '旧'`;
    await suite.owner`delete from match_keys`;
    expect((await wrong()).length).toBeGreaterThan(0);
    await rebuildSearch(context);
    expect(await wrong()).toEqual([]);
    expect(
      await suite.owner`select record_id, title, tokens, owner_id from search_documents order by 1`,
    ).toEqual(before);
    expect(await suite.owner`select * from match_keys order by 1, 2, 3, 4, 5`).toEqual(keys);
  });
});

describe("the box above a list", () => {
  const names = async (context: Context, q: string) =>
    (await listCustomers(context, { q, count: true })).items.map(({ name }) => name);

  it("finds by pinyin and by two characters, within the scope, and counts what it shows", async () => {
    const { rep, rep2 } = suite.company;
    for (const q of ["星智", "huaxing", "8000"]) {
      expect(await names(rep.context, q)).toEqual(["上海华星智能科技有限公司"]);
      expect((await listCustomers(rep2.context, { q, count: true })).total).toBe(0);
    }
    const people = await listContacts(rep.context, { q: "华星", count: true });
    expect(people.total).toBe(2);
  });

  it("finds what no token says: one character, and marks within a name", async () => {
    const { rep, product } = suite.company;
    await customer(rep.context, "C&A（中国）服饰");
    expect(await names(rep.context, "&A")).toEqual(["C&A（中国）服饰"]);
    expect(await names(rep.context, "星")).toEqual(["上海华星智能科技有限公司"]);
    expect(await names(product.context, "8000")).toEqual([]);
  });
});

describe("recentRecords", () => {
  it("are those that the person wrote last, as far as they still see them", async () => {
    const { rep, rep2 } = suite.company;
    await updateCustomer(rep.context, { id: ids.上海华星智能科技有限公司 ?? "", set: { city: "上海" } });
    const { items } = await recentRecords(rep.context, {});
    expect(items[0]).toMatchObject({ title: "上海华星智能科技有限公司", object: "customer" });
    const theirs = (await recentRecords(rep2.context, {})).items.map(({ title }) => title);
    expect(theirs).toContain("王海燕");
    expect(theirs).not.toContain("上海华星智能科技有限公司");
  });
});
