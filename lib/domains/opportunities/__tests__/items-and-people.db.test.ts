import { beforeAll, describe, expect, it } from "vitest";
import { createProduct, findPrice } from "#lib/domains/products/index.ts";
import { aContact, aCustomer, aDeal, aProduct, mainPipeline, readDeal } from "#tests/factories/deals.ts";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { useSuite } from "#tests/harness/use-suite.ts";
import type { ItemInput } from "../contract.ts";
import {
  createCompetitor,
  deleteCompetitor,
  listCompetitors,
  listOpportunities,
  opportunityHistory,
  setCompetitors,
  setItems,
  setRisks,
  setStakeholders,
  updateOpportunities,
  updateOpportunity,
} from "../index.ts";

const suite = useSuite();
const rep = () => suite.company.rep.context;
let product: string;
let priceList: string;

beforeAll(async () => {
  await mainPipeline(suite.company);
  ({ product, priceList } = await aProduct(suite.company));
});

const sumInDatabase = async (id: string) => {
  const [row] = await suite.owner`select
    (select sum(round(quantity * price, 2))::float8 from opportunity_items where opportunity_id = ${id}) as sum,
    (select sum(total)::float8 from opportunity_items where opportunity_id = ${id}) as totals,
    (select amount::float8 from opportunities where id = ${id}) as amount,
    (select count(*)::int from opportunity_items where opportunity_id = ${id}) as lines`;
  return { ...row };
};

describe("setItems", () => {
  it("takes list prices by quantity, names and units, and sums to the amount", async () => {
    const id = await aDeal(rep(), { amount: 5 });
    const items: ItemInput[] = [
      { product, quantity: 3 },
      { product, quantity: 12.5, discount: 10 },
      { product, quantity: 1, price: 850, note: "首年" },
      { name: "现场实施", unit: "人天", quantity: 7, price: 2000 },
    ];
    await setItems(rep(), { id, items });
    const deal = await readDeal(rep(), id);
    expect(deal.items).toMatchObject([
      { product: { id: product }, unit: "套", listPrice: 1000, discount: 0, price: 1000, total: 3000 },
      { listPrice: 900, discount: 10, price: 810, total: 10_125 },
      { listPrice: 1000, discount: 15, price: 850, total: 850, note: "首年" },
      { product: null, name: "现场实施", unit: "人天", listPrice: 2000, price: 2000, total: 14_000 },
    ]);
    expect(deal.amount).toBe(27_975);
    expect(await sumInDatabase(id)).toEqual({ sum: 27_975, totals: 27_975, amount: 27_975, lines: 4 });
  });

  it("sums right for any lines", async () => {
    const id = await aDeal(rep());
    let seed = 7;
    const random = (most: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % most;
    };
    for (let round = 0; round < 8; round += 1) {
      const items = Array.from({ length: 1 + random(12) }, () => ({
        name: "行",
        quantity: (1 + random(99_999)) / 1000,
        listPrice: random(10_000_000) / 100,
        discount: random(10_000) / 100,
      }));
      await setItems(rep(), { id, items });
      const { sum, totals, amount, lines } = await sumInDatabase(id);
      expect(lines).toBe(items.length);
      expect(amount).toBe(totals);
      expect(amount).toBe(sum);
    }
  });

  it("never goes below the minimum without the right, and tells how low only to those who may know", async () => {
    const id = await aDeal(rep());
    const low = { id, items: [{ product }, { product, price: 799.99 }] };
    const refusal = await refusalOf(setItems(rep(), low));
    expect(refusal).toMatchObject({
      code: "precondition",
      options: {
        reason: "price_below_minimum",
        fields: [{ field: "items.1.price", reason: "price_below_minimum" }],
      },
    });
    expect(JSON.stringify(refusal.options)).not.toContain("800");
    const led = await refusalOf(setItems(suite.company.leader.context, low));
    expect(led.options).toMatchObject({ reason: "price_below_minimum_of", params: { minimum: 800 } });
    expect((await readDeal(rep(), id)).items).toEqual([]);
    await setItems(rep(), {
      id,
      items: [
        { product, price: 800 },
        { product, quantity: 10, price: 700 },
      ],
    });
    await setItems(suite.company.director.context, low);
    expect((await readDeal(rep(), id)).amount).toBe(1799.99);
    const cheat = { id, items: [{ product, listPrice: 10, discount: 0 }] };
    expect((await refusalOf(setItems(rep(), cheat))).options.reason).toBe("price_below_minimum");
  });

  it("is all or nothing", async () => {
    const id = await aDeal(rep());
    await setItems(rep(), { id, items: [{ product }] });
    const refusal = await refusalOf(setItems(rep(), { id, items: [{ product }, { product: "product_x" }] }));
    expect(refusal.options.fields).toEqual([{ field: "items.1.product", reason: "reference_not_found" }]);
    expect((await refusalOf(setItems(rep(), { id, items: [{ quantity: 2 }] }))).options.reason).toBe(
      "item_needs_name",
    );
    expect((await readDeal(rep(), id)).items).toHaveLength(1);
  });

  it("lets one of twenty parallel writers win, and amount and lines always agree", async () => {
    const id = await aDeal(rep());
    const write = (index: number, version?: number) =>
      setItems(rep(), {
        id,
        ...(version && { version }),
        items: Array.from({ length: 1 + (index % 3) }, () => ({ name: "行", price: 100 + index })),
      });
    const { version } = await readDeal(rep(), id);
    const guarded = await Promise.allSettled(Array.from({ length: 20 }, (_, index) => write(index, version)));
    expect(guarded.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    // Other prices than the winner's: writing the same again would be no change.
    await Promise.all(Array.from({ length: 12 }, (_, index) => write(100 + index)));
    const { sum, amount, lines } = await sumInDatabase(id);
    expect(amount).toBe(sum);
    expect(lines).toBeLessThanOrEqual(3);
    expect((await readDeal(rep(), id)).version).toBe(version + 13);
  });

  it("keeps the amount with the lines alone, until there are none", async () => {
    const id = await aDeal(rep());
    await setItems(rep(), { id, items: [{ product, quantity: 2 }] });
    const refusal = await refusalOf(updateOpportunity(rep(), { id, set: { amount: 5 } }));
    expect(refusal.options.reason).toBe("amount_from_items");
    const bulk = { records: [{ id }], set: { amount: 5 } };
    expect((await refusalOf(updateOpportunities(rep(), bulk))).options.reason).toBe("amount_from_items");
    await updateOpportunity(rep(), { id, set: { amount: 2000, nextStep: "送合同" } });
    await setItems(rep(), { id, items: [] });
    expect((await readDeal(rep(), id)).amount).toBe(2000);
    await updateOpportunity(rep(), { id, set: { amount: 1234.5 } });
    expect((await readDeal(rep(), id)).amount).toBe(1234.5);
  });

  it("takes the deal's own price list, and makes no version of nothing", async () => {
    const other = await aProduct(suite.company);
    expect((await findPrice(rep(), { product, priceList }))?.unitPrice).toBe(1000);
    const id = await aDeal(rep(), { priceList: other.priceList, items: [{ product: other.product }] });
    expect((await readDeal(rep(), id)).amount).toBe(1000);
    const { version } = await readDeal(rep(), id);
    await setItems(rep(), { id, items: [{ product: other.product }] });
    expect((await readDeal(rep(), id)).version).toBe(version);
    const free = (
      await createProduct(suite.company.product.context, { code: "无价", name: "无价", unit: "个" })
    ).id;
    await setItems(rep(), { id, items: [{ product: free, price: 3 }] });
    expect((await readDeal(rep(), id)).items).toMatchObject([{ name: "无价", unit: null, listPrice: 3 }]);
  });
});

describe("people, competitors and risks", () => {
  it("keeps who has a say, by name, and what they were in the history", async () => {
    const customer = await aCustomer(rep());
    const [wang, li] = [await aContact(rep(), customer), await aContact(rep(), customer)];
    const id = await aDeal(rep(), { customer });
    const people = [
      { contact: wang, role: "decision_maker" as const, stance: "sceptic" as const, influence: 5 },
      { contact: li, role: "coach" as const },
    ];
    await setStakeholders(rep(), { id, stakeholders: people });
    const before = (await readDeal(rep(), id)).stakeholders;
    expect(before).toMatchObject([
      { contact: { id: wang }, role: "decision_maker", stance: "sceptic", influence: 5 },
      { contact: { id: li }, role: "coach", stance: "unknown", influence: null },
    ]);
    expect(before.every(({ contact }) => contact?.name)).toBe(true);
    await setStakeholders(rep(), {
      id,
      stakeholders: [{ contact: li, role: "influencer", stance: "champion" }],
    });
    const after = (await readDeal(rep(), id)).stakeholders;
    expect(after).toMatchObject([{ id: before[1]?.id, role: "influencer", stance: "champion" }]);
    const { items } = await opportunityHistory(rep(), { id });
    expect(items.filter(({ field }) => field === "stakeholders")).toHaveLength(2);
  });

  it("takes nobody twice, and nobody that the person cannot see", async () => {
    const customer = await aCustomer(rep());
    const contact = await aContact(rep(), customer);
    const id = await aDeal(rep(), { customer });
    const twice = {
      id,
      stakeholders: [
        { contact, role: "coach" as const },
        { contact, role: "user_buyer" as const },
      ],
    };
    expect((await refusalOf(setStakeholders(rep(), twice))).options.fields).toMatchObject([
      { reason: "contact_repeats" },
    ]);
    const { rep2 } = suite.company;
    const hidden = await aContact(rep2.context, await aCustomer(rep2.context));
    const strange = { id, stakeholders: [{ contact: hidden, role: "coach" as const }] };
    expect((await refusalOf(setStakeholders(rep(), strange))).options.reason).toBe("reference_not_found");
  });

  it("knows who else is after the deal, and counts open deals by competitor as far as one sees", async () => {
    const { product: presales, rep2 } = suite.company;
    const { id: competitor } = await createCompetitor(presales.context, { name: "金蝶软件（中国）有限公司" });
    const again = await refusalOf(createCompetitor(presales.context, { name: "金蝶软件（中国）" }));
    expect(again.options.reason).toBe("competitor_exists");
    expect((await refusalOf(createCompetitor(rep(), { name: "别家" }))).code).toBe("forbidden");
    for (const context of [rep(), rep2.context]) {
      const id = await aDeal(context);
      await setCompetitors(context, { id, competitors: [{ competitor, threat: "high", price: 90_000 }] });
      expect((await readDeal(context, id)).competitors).toMatchObject([
        { competitor: { name: "金蝶软件（中国）有限公司" }, threat: "high", price: 90_000 },
      ]);
    }
    const seen = async (context: typeof rep2.context) =>
      (await listCompetitors(context, { q: "金蝶" })).items;
    expect(await seen(rep())).toMatchObject([{ id: competitor, openDeals: 1 }]);
    expect(await seen(presales.context)).toMatchObject([{ openDeals: 2 }]);
    const filter = {
      related: "competitors",
      where: { field: "competitor", op: "eq" as const, value: competitor },
    };
    expect((await listOpportunities(rep(), { filter })).items).toHaveLength(1);
    await deleteCompetitor(presales.context, { id: competitor });
    expect(await seen(rep())).toEqual([]);
  });

  it("keeps a risk what it is, and when it was closed", async () => {
    const id = await aDeal(rep());
    await setRisks(rep(), {
      id,
      risks: [{ title: "客户换 CIO", kind: "relationship", owner: suite.company.rep.userId }],
    });
    const [risk] = (await readDeal(rep(), id)).risks;
    if (!risk) throw new Error("no risk");
    expect(risk).toMatchObject({ status: "open", level: "medium", owner: { name: "rep" }, closedAt: null });
    await setRisks(rep(), { id, risks: [{ id: risk.id, title: risk.title, status: "closed" }] });
    const [closed] = (await readDeal(rep(), id)).risks;
    expect(closed).toMatchObject({ id: risk.id, status: "closed" });
    expect(closed?.closedAt).not.toBeNull();
    const strange = { id: await aDeal(rep()), risks: [{ id: risk.id, title: "偷" }] };
    expect((await refusalOf(setRisks(rep(), strange))).options.reason).toBe("record_not_found");
  });
});
