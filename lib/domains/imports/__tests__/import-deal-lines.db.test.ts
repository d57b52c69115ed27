import { beforeAll, describe, expect, it } from "vitest";
import {
  aggregateOpportunities,
  ensureDefaultPipelines,
  getOpportunity,
  listOpportunities,
} from "#lib/domains/opportunities/index.ts";
import { useSuite } from "#tests/harness/use-suite.ts";
import { undoImport } from "../index.ts";
import { fates, importFile, workOff } from "./drive-imports.ts";

const suite = useSuite();
const leader = () => suite.company.leader.context;
beforeAll(() => ensureDefaultPipelines(suite.company.admin.context, {}));
const deals = { object: "opportunity" };

async function dealsNamed(name: string) {
  const { items } = await listOpportunities(leader(), { filter: { field: "name", op: "eq", value: name } });
  return Promise.all(items.map(({ id }) => getOpportunity(leader(), { id })));
}

describe("a file of deals", () => {
  it("that comes a second time makes no second deals", async () => {
    const lines = [
      "商机名称,客户,金额",
      "海塔 ERP,海塔精密,120000",
      "海塔 MES,海塔精密,80000",
      "海塔 ERP,湖塔精密,90000",
    ];
    expect((await importFile(leader(), lines, deals)).counts).toMatchObject({ created: 3 });
    const again = await importFile(leader(), [...lines, "海塔ERP,海塔精密有限公司,1"], deals);
    expect(again.counts).toMatchObject({ created: 0, skipped: 4 });
    const changed = lines.map((line) => line.replace("120000", "150000"));
    await importFile(leader(), changed, { ...deals, onDuplicate: "update" });
    const found = await dealsNamed("海塔 ERP");
    expect(found.map((deal) => (deal as { amount?: unknown }).amount).sort()).toEqual([150_000, 90_000]);
  });

  it("with a row for each product makes one deal of all its rows, and undo takes it back", async () => {
    const lines = [
      "商机名称,客户,产品名称,数量,单价,小计",
      "云桥 CRM,云桥物流,会客 CRM 专业版,20,1200,21600",
      "云桥 CRM,云桥物流,实施服务,10,2000,",
      "云桥 WMS,云桥物流,仓储模块,1,50000,50000",
      "云桥 CRM,云桥物流,培训,2,1500,3000",
    ];
    const { id, counts } = await importFile(leader(), lines, deals);
    expect(counts).toMatchObject({ rows: 4, created: 2, updated: 2 });
    const [deal] = await dealsNamed("云桥 CRM");
    expect(deal).toMatchObject({
      amount: 44_600,
      items: [
        { name: "会客 CRM 专业版", quantity: 20, listPrice: 1200, price: 1080, total: 21_600 },
        { name: "实施服务", quantity: 10, price: 2000, total: 20_000 },
        { name: "培训", quantity: 2, price: 1500, total: 3000 },
      ],
    });
    const again = await importFile(leader(), lines, deals);
    expect(again.counts).toMatchObject({ created: 0, updated: 0, skipped: 4 });
    expect((await dealsNamed("云桥 CRM"))[0]?.items).toHaveLength(3);
    await undoImport(leader(), { id });
    await workOff();
    expect(Object.values(await fates(leader(), id))).toEqual([
      "undone create",
      "undone update",
      "undone create",
      "undone update",
    ]);
    expect(await dealsNamed("云桥 CRM")).toEqual([]);
  });

  it("does not say how long deals took that had ended before they came", async () => {
    const lines = [
      "商机名称,客户,状态,预计成交日期",
      "旧约,月港纺织,赢单,2024-03-05",
      "旧单,月港纺织,丢单,2024-03-06",
    ];
    await importFile(leader(), lines, deals);
    const found = [...(await dealsNamed("旧约")), ...(await dealsNamed("旧单"))];
    expect(found).toMatchObject([
      { outcome: "won", cycleDays: null },
      { outcome: "lost", cycleDays: null },
    ]);
    const sums = await aggregateOpportunities(leader(), {
      filter: { field: "name", op: "in", value: ["旧约", "旧单"] },
      measures: [{ fn: "avg", field: "cycleDays" }],
    });
    expect(sums).toMatchObject({ items: [{ avg_cycleDays: null }] });
  });

  it("keeps products without a price, and those of deals that are over, in words", async () => {
    const lines = [
      "商机名称,客户,产品,数量,单价,金额,状态",
      "星渡 一期,星渡电子,会客 CRM,20,,90000,",
      "星渡 一期,星渡电子,实施,,,90000,",
      "星渡 二期,星渡电子,会客 WMS,1,60000,60000,赢单",
      "星渡 二期,星渡电子,培训,1,5000,60000,赢单",
    ];
    const { counts } = await importFile(leader(), lines, deals);
    expect(counts).toMatchObject({ created: 2, updated: 2, failed: 0 });
    expect(await dealsNamed("星渡 一期")).toMatchObject([
      { amount: 90_000, items: [], need: "产品：会客 CRM × 20\n产品：实施" },
    ]);
    expect(await dealsNamed("星渡 二期")).toMatchObject([
      {
        amount: 60_000,
        outcome: "won",
        items: [],
        need: "产品：会客 WMS × 1，单价 60000\n产品：培训 × 1，单价 5000",
      },
    ]);
  });
});
