import { beforeAll, describe, expect, it } from "vitest";
import { createCustomer } from "#lib/domains/customers/index.ts";
import { aDeal, mainPipeline, readDeal } from "#tests/factories/deals.ts";
import { useSuite } from "#tests/harness/use-suite.ts";
import { aggregateOpportunities, listOpportunities } from "../index.ts";

const suite = useSuite();
const rep = () => suite.company.rep.context;
beforeAll(() => mainPipeline(suite.company));

describe("what a deal has of its customer", () => {
  it("can be filtered, told in figures, ordered and shown", async () => {
    const { id: mill } = await createCustomer(rep(), {
      name: "锦绣纺织厂",
      industry: "纺织",
      region: "浙江",
      city: "绍兴",
      size: "medium",
      level: "a",
      onDuplicate: "create",
    });
    const { id: clinic } = await createCustomer(rep(), {
      name: "仁和门诊",
      industry: "医疗",
      onDuplicate: "create",
    });
    const [first, second] = [
      await aDeal(rep(), { customer: mill, amount: 300_000, probability: 70 }),
      await aDeal(rep(), { customer: mill, amount: 200_000, probability: 20 }),
    ];
    await aDeal(rep(), { customer: clinic, amount: 50_000, probability: 40 });
    const told = await aggregateOpportunities(rep(), {
      groupBy: [{ field: "customerIndustry" }],
      measures: [{ fn: "count" }, { fn: "sum", field: "amount" }],
      sort: [{ field: "sum_amount", direction: "desc" }],
    });
    expect(told.items).toEqual([
      { customerIndustry: "纺织", count: 2, sum_amount: 500_000 },
      { customerIndustry: "医疗", count: 1, sum_amount: 50_000 },
    ]);
    const { items } = await listOpportunities(rep(), {
      filter: { field: "customerLevel", op: "eq", value: "a" },
      sort: [{ field: "winRate", direction: "desc" }],
    });
    expect(items.map(({ id }) => id)).toEqual([first, second]);
    expect(items[0]).toMatchObject({ customerRegion: "浙江", customerCity: "绍兴", customerSize: "medium" });
    expect(await readDeal(rep(), first)).toMatchObject({ customerIndustry: "纺织", cycleDays: null });
  });
});
