import { describe, expect, it } from "vitest";
import { createCustomer, listContacts, listCustomers } from "#lib/domains/customers/index.ts";
import { useSuite } from "#tests/harness/use-suite.ts";
import { fates, importFile } from "./drive-imports.ts";

const suite = useSuite();
const leader = () => suite.company.leader.context;

const contactNamed = async (name: string) =>
  (await listContacts(leader(), { filter: { field: "name", op: "eq", value: name } })).items[0];
const namesOf = async (word: string) =>
  (await listCustomers(leader(), { filter: { field: "name", op: "contains", value: word } })).items
    .map(({ name }) => name)
    .sort();

describe("companies that only their place tells apart", () => {
  it("are several in a file, and the same again the second time", async () => {
    const lines = [
      "客户名称",
      "上海无界机电有限公司",
      "北京无界机电有限公司",
      "无界机电（广州）有限公司",
      "上海市无界机电",
    ];
    const { id, counts } = await importFile(leader(), lines);
    expect(counts).toMatchObject({ created: 3, skipped: 1 });
    expect(await fates(leader(), id)).toMatchObject({ 5: "skipped import_duplicate_in_file" });
    expect((await importFile(leader(), lines)).counts).toMatchObject({ created: 0, skipped: 4 });
  });

  it("do not get each other's people", async () => {
    await createCustomer(leader(), { name: "苏州晨岛自动化有限公司" });
    const lines = [
      "姓名,公司",
      "周晨一,深圳晨岛自动化有限公司",
      "周晨二,苏州晨岛自动化",
      "周晨三,武汉晨岛自动化",
    ];
    await importFile(leader(), lines, { object: "contact" });
    expect(await contactNamed("周晨一")).toMatchObject({ customer: { name: "深圳晨岛自动化有限公司" } });
    expect(await contactNamed("周晨二")).toMatchObject({ customer: { name: "苏州晨岛自动化有限公司" } });
    expect(await namesOf("晨岛")).toEqual(
      ["武汉晨岛自动化", "深圳晨岛自动化有限公司", "苏州晨岛自动化有限公司"].sort(),
    );
  });
});

describe("what stands behind a person's name", () => {
  it("fills the fields that have no column, and finds the same person again", async () => {
    const lines = [
      "公司,联系人",
      "上海启帆供应链,韩一鸣 13800012345 采购经理",
      "上海启帆供应链,陆二宝（微信同号13800012346）",
    ];
    const { counts } = await importFile(leader(), lines, { object: "contact" });
    expect(counts).toMatchObject({ created: 2 });
    expect(await contactNamed("韩一鸣")).toMatchObject({
      phone: "13800012345",
      title: "采购经理",
      note: null,
    });
    expect(await contactNamed("陆二宝")).toMatchObject({ phone: "13800012346", wechat: "13800012346" });
    const again = await importFile(leader(), ["姓名,手机", "韩一鸣,13800012345"], { object: "contact" });
    expect(again.counts).toMatchObject({ created: 0, skipped: 1 });
  });

  it("stands behind what the row's own columns say", async () => {
    const lines = ["姓名,手机,职位", "韩三思 13800012347 采购经理,13800099999,总经理"];
    await importFile(leader(), lines, { object: "contact" });
    expect(await contactNamed("韩三思")).toMatchObject({
      phone: "13800099999",
      title: "总经理",
      note: "姓名：13800012347 采购经理",
    });
  });
});

describe("an address of the web", () => {
  it("that a browser would run is taken by no one", async () => {
    const lines = [
      "客户名称,网址",
      "无锡恶链科技有限公司,javascript:alert(1)",
      "无锡好链科技有限公司,www.haolian.cn",
    ];
    await importFile(leader(), lines);
    const { items } = await listCustomers(leader(), {
      filter: { field: "name", op: "contains", value: "链科技" },
    });
    expect(items.map(({ website }) => website).sort()).toEqual([null, "www.haolian.cn"]);
    await expect(
      createCustomer(leader(), { name: "无锡恶链三", website: "data:text/html,x" }),
    ).rejects.toMatchObject({
      options: { fields: [{ field: "website", reason: "not_a_web_address" }] },
    });
  });
});
