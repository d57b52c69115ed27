import { describe, expect, it } from "vitest";
import { listActivities } from "#lib/domains/activities/index.ts";
import { createContact, createCustomer, listCustomers } from "#lib/domains/customers/index.ts";
import {
  ensureDefaultPipelines,
  listOpportunities,
  listPipelines,
} from "#lib/domains/opportunities/index.ts";
import { createPriceList, listPrices, listProducts } from "#lib/domains/products/index.ts";
import { useSuite } from "#tests/harness/use-suite.ts";
import { getImport, undoImport } from "../index.ts";
import { fates, importFile, workOff } from "./drive-imports.ts";

const suite = useSuite();
const leader = () => suite.company.leader.context;

describe("opportunities", () => {
  it("find their customer, contact and stage by name, also those that are over", async () => {
    await ensureDefaultPipelines(suite.company.admin.context, {});
    const customer = await createCustomer(leader(), { name: "商机客户", onDuplicate: "create" });
    await createContact(leader(), { name: "商机联系人", customer: customer.id, onDuplicate: "create" });
    const { items } = await listPipelines(leader(), {});
    const stages = items.find(({ main }) => main)?.stages ?? [];
    const open = stages.filter(({ kind }) => kind === "open");
    const [won, lost] = [
      stages.find(({ kind }) => kind === "won"),
      stages.find(({ kind }) => kind === "lost"),
    ];
    const lines = [
      "商机名称,客户名称,联系人,销售阶段,金额（万元）,负责人",
      `新单,商机客户,商机联系人,${open[1]?.name},30,rep`,
      `老单,商机客户,,${won?.name},50,`,
      `丢单,商机客户,,${lost?.name},20,`,
      `无主单,没有的客户,,${open[0]?.name},20,`,
      `怪单,商机客户,,没有的阶段,20,`,
    ];
    const mapping = { 0: "name", 1: "customer", 2: "contact", 3: "stage", 4: "amount", 5: "owner" };
    const job = await importFile(leader(), lines, { object: "opportunity", mapping });
    expect(await fates(leader(), job.id)).toEqual({
      2: "done create",
      3: "done create",
      4: "done create",
      5: "done create",
      6: "done create import_kept_words",
    });
    const deals = (await listOpportunities(leader(), {})).items;
    const deal = (name: string) => deals.find((each) => (each as { name?: unknown }).name === name);
    expect(deal("新单")).toMatchObject({
      customer: { id: customer.id },
      contact: { name: "商机联系人" },
      stage: { name: open[1]?.name },
      amount: 300_000,
      owner: { name: "rep" },
    });
    expect(deal("老单")).toMatchObject({ outcome: "won", stage: { name: won?.name } });
    expect(deal("丢单")).toMatchObject({ outcome: "lost" });
    // A customer that was not there is made, a stage that nobody knows is kept in words.
    expect(deal("无主单")).toMatchObject({ customer: { name: "没有的客户" } });
    expect(deal("怪单")).toMatchObject({ stage: { name: open[0]?.name }, need: "销售阶段：没有的阶段" });
    const moves = await suite.owner`select count(*)::int as count from stage_changes`;
    expect(moves[0]?.count).toBe(7);

    const back = await importFile(leader(), ["编号,下一步", `${deal("新单")?.id},下周演示`], {
      object: "opportunity",
      mapping: { 0: "id", 1: "nextStep" },
      updateBy: "id",
    });
    expect(back.counts).toMatchObject({ updated: 1 });
    for (const id of [back.id, job.id]) {
      await undoImport(leader(), { id });
      await workOff();
    }
    expect((await getImport(leader(), { id: back.id })).counts).toMatchObject({ undone: 1 });
    expect((await listOpportunities(leader(), {})).items).toMatchObject([{ name: "新单" }]);
    const made = { filter: { field: "name", op: "eq", value: "没有的客户" } } as const;
    expect((await listCustomers(leader(), made)).items).toEqual([]);
  });
});

describe("opportunities of other systems", () => {
  it("stand in the stage that theirs is, and are over since the day they closed", async () => {
    const lines = [
      "Opportunity Name,Account Name,Stage,Close Date,Amount",
      "云图 CRM,云图科技,Needs Analysis,2026-12-31,100000",
      "云图 WMS,云图科技,Closed Won,2025-03-08,200000",
      "云图 HR,云图科技,Closed Lost,2025-04-09,50000",
    ];
    const job = await importFile(leader(), lines, { object: "opportunity" });
    expect(job.counts).toMatchObject({ created: 3, invalid: 0 });
    const { items } = await listOpportunities(leader(), {
      filter: { field: "name", op: "starts_with", value: "云图" },
      sort: [{ field: "amount", direction: "asc" }],
    });
    expect(items).toMatchObject([
      { outcome: "lost", closedAt: expect.stringMatching(/^2025-04-08T16:00/) },
      { outcome: "open", closedAt: null, stage: { name: "需求确认" } },
      { outcome: "won", closedAt: expect.stringMatching(/^2025-03-07T16:00/) },
    ]);
    // What they say besides the stage counts: over, since when and why.
    const more = await importFile(
      leader(),
      [
        "商机名称,客户名称,商机阶段,商机状态,输单原因,实际成交日期,预计成交日期",
        "星河 CRM,星河科技（重点客户）,商务谈判,输单,价格太高,2025-05-06,2025-06-30",
        "星河 WMS,星河科技,方案报价,赢单,,2025-05-07,",
        "星河 HR,星河 科技,方案报价,进行中,,,2026-12-31",
      ],
      { object: "opportunity" },
    );
    expect(more.counts).toMatchObject({ created: 3, invalid: 0 });
    const stars = await listOpportunities(leader(), {
      filter: { field: "name", op: "starts_with", value: "星河" },
      sort: [{ field: "name", direction: "asc" }],
    });
    expect(stars.items).toMatchObject([
      {
        name: "星河 CRM",
        outcome: "lost",
        closeReason: "price",
        closedAt: expect.stringMatching(/^2025-05-05T16/),
      },
      { name: "星河 HR", outcome: "open" },
      { name: "星河 WMS", outcome: "won", closedAt: expect.stringMatching(/^2025-05-06T16/) },
    ]);
    const ids = items.map((item) => (item as unknown as { customer: { id: string } }).customer.id);
    expect(new Set(ids).size).toBe(1);
  });
});

describe("products", () => {
  it("are known by their code", async () => {
    const { context } = suite.company.product;
    const lines = ["产品编码,产品名称,单位", "P-1,财务软件,套", "P-2,CRM,套", "p-1,又是财务,套"];
    const job = await importFile(context, lines, { object: "product" });
    expect(await fates(context, job.id)).toMatchObject({
      2: "done create",
      3: "done create",
      4: expect.stringContaining("skipped"),
    });
    const again = await importFile(context, ["产品编码,产品名称", "P-1,财务云"], {
      object: "product",
      updateBy: "code",
    });
    expect(again.counts).toMatchObject({ updated: 1 });
    const { items } = await listProducts(context, { sort: [{ field: "code", direction: "asc" }] });
    expect(items.map(({ code, name }) => [code, name])).toEqual([
      ["P-1", "财务云"],
      ["P-2", "CRM"],
    ]);
  });
});

describe("amounts in another currency", () => {
  it("are kept in words, and never taken for yuan", async () => {
    await createCustomer(leader(), { name: "外币客户", onDuplicate: "create" });
    const lines = [
      "商机名称,客户名称,金额,币种",
      "美元单,外币客户,1000,USD",
      "本币单,外币客户,2000,人民币",
      "未写币种,外币客户,3000,",
      "瑞郎单,外币客户,4000,CHF",
    ];
    const job = await importFile(leader(), lines, { object: "opportunity" });
    expect(job.counts).toMatchObject({ created: 4, invalid: 0 });
    const { items } = await listOpportunities(leader(), { q: "单" });
    const told = Object.fromEntries(
      (items as Record<string, unknown>[]).map(({ name, amount, need }) => [String(name), [amount, need]]),
    );
    expect(told).toMatchObject({
      美元单: [null, expect.stringContaining("金额：1000 USD")],
      本币单: [2000, null],
      瑞郎单: [null, expect.stringContaining("4000 CHF")],
    });
  });
});

describe("price lists of other systems", () => {
  it("put the price on the main list of whoever may say prices, and in words else", async () => {
    const { context } = suite.company.product;
    const { id } = await createPriceList(context, { name: "标准价", main: true });
    const lines = [
      "存货编码,存货名称,主计量单位,参考售价",
      'Q-1,仓储系统,套,"￥12,800.00"',
      "Q-2,培训,人天,",
    ];
    const job = await importFile(context, lines, { object: "product" });
    expect(job.counts).toMatchObject({ created: 2, invalid: 0 });
    const { items } = await listPrices(context, { priceList: id });
    expect(items).toMatchObject([{ product: { code: "Q-1" }, unitPrice: 12_800 }]);
    await undoImport(context, { id: job.id });
    await workOff();
    expect((await listProducts(context, { q: "仓储系统" })).items).toEqual([]);
  });

  const priceOf = async (code: string) => {
    const { items } = await listPrices(suite.company.product.context, {});
    return items
      .filter(({ product }) => product.code === code)
      .map(({ unitPrice, validFrom, validTo }) => [unitPrice, validFrom, validTo]);
  };

  it("change what products cost, and undo puts the price back", async () => {
    const { context } = suite.company.product;
    const given = ["产品编码,产品名称,单位,单价", "R-1,报表,套,100", "R-2,门户,套,200"];
    await importFile(context, given, { object: "product" });
    const settings = { object: "product", updateBy: "code" };
    const job = await importFile(
      context,
      ["产品编码,新单价（元）,生效日期", 'R-1,"1,100.00",', "R-2,2200,2099/1/1"],
      settings,
    );
    expect(await fates(context, job.id)).toEqual({ 2: "done update", 3: "done update" });
    expect(await priceOf("R-1")).toEqual([[1100, null, null]]);
    expect(await priceOf("R-2")).toEqual(
      expect.arrayContaining([
        [200, null, "2098-12-31"],
        [2200, "2099-01-01", null],
      ]),
    );
    await importFile(context, ["产品编码,新单价", "R-2,2300"], settings);
    await undoImport(context, { id: job.id });
    await workOff();
    expect(await priceOf("R-1")).toEqual([[100, null, null]]);
    // Somebody has said another price since.
    expect((await fates(context, job.id))[3]).toBe("kept update import_edited_since");
    expect(await priceOf("R-2")).toHaveLength(2);
  });

  it("say so where nobody may change a price", async () => {
    const { admin } = suite.company;
    const settings = { object: "product", updateBy: "code" };
    await suite.owner`update price_lists set main = false where tenant_id = ${suite.company.tenantId}`;
    const job = await importFile(admin.context, ["产品编码,新单价", "R-1,1"], settings);
    expect(await fates(admin.context, job.id)).toEqual({ 2: "failed import_no_price_list" });
    expect(await priceOf("R-1")).toEqual([[100, null, null]]);
  });
});

describe("activities", () => {
  it("hang on the records that the file names", async () => {
    await createCustomer(leader(), { name: "跟进客户", onDuplicate: "create" });
    const lines = [
      "客户名称,跟进时间,跟进内容",
      "跟进客户,2026-01-05 10:00,聊了预算",
      "跟进客户,2099-01-05,以后的事",
    ];
    const mapping = { 0: "customer", 1: "at", 2: "body" };
    const job = await importFile(leader(), lines, { object: "activity", mapping });
    expect(await fates(leader(), job.id)).toEqual({ 2: "done create", 3: "failed activity_in_future" });
    const { items } = await listActivities(leader(), {});
    expect(items).toMatchObject([
      { kind: "note", body: "聊了预算", at: "2026-01-05T02:00:00.000Z", customer: { name: "跟进客户" } },
    ]);
  });
});
