import { beforeAll, describe, expect, it } from "vitest";
import { changesOfRun } from "#lib/domains/audit/index.ts";
import { withActor } from "#lib/platform/with-actor.ts";
import { createCompany } from "#tests/factories/company.ts";
import { say } from "#tests/factories/conversation.ts";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { useSuite } from "#tests/harness/use-suite.ts";
import type { CreateProductInput } from "../contract.ts";
import {
  aggregateProducts,
  archivePriceList,
  attachFile,
  createPriceList,
  createProduct,
  deleteFile,
  deleteProduct,
  findPrice,
  getProduct,
  listFiles,
  listPriceLists,
  listPrices,
  listProducts,
  productHistory,
  readFile,
  restoreProduct,
  revertProduct,
  setPrices,
  setVersions,
  tagProducts,
  updatePriceList,
  updateProduct,
  updateProducts,
} from "../index.ts";

const suite = useSuite();
const keeper = () => suite.company.product.context;
const rep = () => suite.company.rep.context;
let made = 0;

function facts(more: Partial<CreateProductInput> = {}): CreateProductInput {
  made += 1;
  return { code: `WMS-${made}`, name: `仓储云${made}`, unit: "套", ...more };
}
const create = async (more: Partial<CreateProductInput> = {}) =>
  (await createProduct(keeper(), facts(more))).id;
async function read(id: string, context = rep()) {
  const product = await getProduct(context, { id });
  if (!product) throw new Error(`no product ${id}`);
  return product;
}

describe("products", () => {
  it("are seen by everyone in the company, and made and changed by those who look after them", async () => {
    const modules = [{ key: "RF", name: "手持终端", optional: true }];
    const compatibility = [{ with: "金蝶 K3", from: "14", note: "只读" }];
    const id = await create({
      category: "仓储",
      kind: "base",
      modules,
      compatibility,
      description: "自动化仓库",
    });
    expect(await read(id)).toMatchObject({
      unit: "套",
      status: "active",
      kind: "base",
      modules,
      compatibility,
      versions: [],
      prices: [],
      owner: { name: "product" },
    });
    expect((await refusalOf(createProduct(rep(), facts()))).code).toBe("forbidden");
    expect((await refusalOf(updateProduct(rep(), { id, set: { name: "x" } }))).code).toBe("forbidden");
    await updateProduct(keeper(), { id, set: { status: "retired", modules: [] } });
    expect(await read(id)).toMatchObject({ status: "retired", modules: [], compatibility });
    const { items } = await productHistory(rep(), { id });
    expect(
      items
        .filter(({ op }) => op === "update")
        .map(({ field }) => field)
        .sort(),
    ).toEqual(["modules", "status"]);
    const stranger = await createCompany(suite.ownerUrl);
    expect(await getProduct(stranger.admin.context, { id })).toBeNull();
  });

  it("share no code, in any case of its letters, not even when made at once", async () => {
    const id = await create({ code: "FIN-Pro" });
    const taken = await refusalOf(createProduct(keeper(), facts({ code: " fin-PRO " })));
    expect(taken).toMatchObject({ code: "conflict", options: { reason: "not_unique" } });
    const other = await create();
    expect((await refusalOf(updateProduct(keeper(), { id: other, set: { code: "FIN-pro" } }))).code).toBe(
      "conflict",
    );
    await updateProduct(keeper(), { id, set: { code: "fin-pro" } });
    const race = await Promise.allSettled(Array.from({ length: 6 }, () => create({ code: "RACE" })));
    expect(race.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await deleteProduct(keeper(), { id });
    await create({ code: "FIN-PRO" });
    expect((await refusalOf(restoreProduct(keeper(), { id }))).options.reason).toBe("not_unique");
  });

  it("are found, counted, tagged and changed together", async () => {
    const ids = [await create({ category: "云" }), await create({ category: "云" }), await create()];
    expect((await listProducts(rep(), { q: "仓储云", limit: 200 })).items.length).toBeGreaterThan(2);
    await tagProducts(keeper(), { ids: ids.slice(0, 1), add: ["主推"] });
    await updateProducts(keeper(), { records: ids.map((id) => ({ id })), set: { category: "新云" } });
    const filter = { field: "category", op: "eq" as const, value: "新云" };
    const { items } = await aggregateProducts(rep(), { filter, groupBy: [{ field: "tags" }] });
    expect(items).toEqual([
      { tags: "主推", count: 1 },
      { tags: null, count: 2 },
    ]);
  });

  it("have versions, which a run's undo puts back unless they were edited since", async () => {
    const id = await create();
    const first = { label: "V5.0", releasedOn: "2025-03-01", highlights: ["波次拣货"] };
    await setVersions(keeper(), { id, versions: [first] });
    const { runId } = await say(keeper(), "x");
    const run = { ...keeper(), runId };
    const second = { label: "V6.0", status: "planned" as const, releasedOn: "2027-01-01" };
    await setVersions(run, { id, versions: [{ ...first, supportedUntil: "2028-03-01" }, second] });
    expect((await read(id)).versions.map(({ label, status }) => [label, status])).toEqual([
      ["V6.0", "planned"],
      ["V5.0", "released"],
    ]);
    const [changes] = await withActor(keeper(), (tx) => changesOfRun(tx, runId));
    const { created, fields } = changes ?? { created: false, fields: [] };
    await revertProduct(keeper(), { id, created, fields });
    expect((await read(id)).versions).toMatchObject([{ label: "V5.0", supportedUntil: null }]);
    const late = await refusalOf(revertProduct(keeper(), { id, created, fields }));
    expect(late.options.reason).toBe("undo_edited_since");
    const twice = setVersions(keeper(), { id, versions: [first, first] });
    expect((await refusalOf(twice)).options.fields).toMatchObject([{ reason: "version_labels_repeat" }]);
  });
});

describe("prices", () => {
  let product: string;
  let list: string;
  beforeAll(async () => {
    product = await create();
    list = (await createPriceList(keeper(), { name: "标准价" })).id;
    const prices = [
      { unitPrice: 1000, minPrice: 800 },
      { unitPrice: 900, minPrice: 720, minQuantity: 10 },
      { unitPrice: 880, minPrice: null, validFrom: "2026-12-01", validTo: "2026-12-31" },
    ];
    const overlapping = await refusalOf(setPrices(keeper(), { priceList: list, product, prices }));
    expect(overlapping.options).toMatchObject({
      reason: "prices_overlap",
      fields: [{ field: "prices.2.validFrom" }],
    });
    prices[0] = { unitPrice: 1000, minPrice: 800, validTo: "2026-11-30" } as never;
    await setPrices(keeper(), { priceList: list, product, prices });
  });

  it("are looked up for a day and a quantity, on the main list when not said", async () => {
    const price = async (on: string, quantity = 1) =>
      (await findPrice(rep(), { product, on, quantity }))?.unitPrice;
    expect(await price("2026-11-30")).toBe(1000);
    expect(await price("2026-12-01")).toBe(880);
    expect(await price("2026-12-01", 10)).toBe(900);
    expect(await price("2027-01-01")).toBeUndefined();
    const { id: partner } = await createPriceList(keeper(), {
      name: "渠道价",
      validFrom: "2026-06-01",
      validTo: "2026-06-30",
    });
    await setPrices(keeper(), { priceList: partner, product, prices: [{ unitPrice: 850 }] });
    const onPartner = async (on: string) =>
      (await findPrice(rep(), { product, priceList: partner, on }))?.unitPrice;
    expect(await onPartner("2026-06-30")).toBe(850);
    expect(await onPartner("2026-07-01")).toBeUndefined();
    await archivePriceList(keeper(), { id: partner });
    expect(await onPartner("2026-06-30")).toBeUndefined();
  });

  it("tell how low they may go only to those with the right", async () => {
    const lowest = async (context = rep()) => {
      const listed = (await listPrices(context, { priceList: list })).items[0]?.minPrice;
      const found = (await findPrice(context, { product, on: "2026-11-01" }))?.minPrice;
      const shown = (await read(product, context)).prices[0]?.minPrice;
      return [listed, found, shown];
    };
    expect(await lowest()).toEqual(["***", "***", "***"]);
    expect(await lowest(suite.company.leader.context)).toEqual([800, 800, 800]);
  });

  it("are kept by those with the right, one list being the main one", async () => {
    const named = { name: "大客户价" };
    expect((await refusalOf(createPriceList(rep(), named))).code).toBe("forbidden");
    const { id } = await createPriceList(keeper(), { ...named, main: true });
    const mains = async () =>
      (await listPriceLists(rep(), {})).items.filter(({ main }) => main).map((each) => each.name);
    expect(await mains()).toEqual(["大客户价"]);
    expect((await refusalOf(createPriceList(keeper(), named))).options.reason).toBe("price_list_name_taken");
    expect((await refusalOf(archivePriceList(keeper(), { id }))).options.reason).toBe(
      "price_list_main_needed",
    );
    await updatePriceList(keeper(), { id: list, set: { main: true } });
    expect(await mains()).toEqual(["标准价"]);
    const wrong = { priceList: id, product, prices: [{ unitPrice: 5, minPrice: 6 }] };
    expect((await refusalOf(setPrices(keeper(), wrong))).options.fields).toMatchObject([
      { reason: "min_price_above_price" },
    ]);
    const stale = { priceList: list, product, version: 1, prices: [] };
    expect((await refusalOf(setPrices(keeper(), stale))).options.reason).toBe("edited_since");
  });
});

describe("files", () => {
  const base64 = (bytes: Buffer | string) => Buffer.from(bytes).toString("base64");

  it("are put on, listed without their bytes, read and taken off", async () => {
    const id = await create();
    const bytes = Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.from([0, 1, 2, 255])]);
    const kept = await attachFile(keeper(), { id, name: "../产品手册.pdf", content: base64(bytes) });
    expect(kept).toMatchObject({
      name: ".._产品手册.pdf",
      mediaType: "application/pdf",
      length: bytes.length,
    });
    const { items } = await listFiles(rep(), { id });
    expect(items).toMatchObject([{ id: kept.id, length: bytes.length, createdBy: { name: "product" } }]);
    expect(items[0]).not.toHaveProperty("content");
    const file = await readFile(rep(), { id: kept.id });
    expect(Buffer.compare(file.content, bytes)).toBe(0);
    expect((await refusalOf(deleteFile(rep(), { id: kept.id }))).code).toBe("forbidden");
    await deleteFile(keeper(), { id: kept.id });
    expect((await listFiles(rep(), { id })).items).toEqual([]);
    expect((await refusalOf(readFile(rep(), { id: kept.id }))).options.reason).toBe("file_not_found");
    const stranger = await createCompany(suite.ownerUrl);
    expect((await refusalOf(readFile(stranger.admin.context, { id: kept.id }))).code).toBe("not_found");
  });

  it("are of known types, what they say they are, and not too large", async () => {
    const id = await create();
    const attach = (name: string, content: string) => attachFile(keeper(), { id, name, content });
    expect((await refusalOf(attach("a.html", base64("<p>")))).options.reason).toBe("file_type");
    expect((await refusalOf(attach("a.png", base64("%PDF-1.7")))).options.reason).toBe("file_type");
    expect((await refusalOf(attach("a.txt", "===="))).options.reason).toBe("file_size");
    const most = 20 * 1024 * 1024;
    expect((await refusalOf(attach("a.txt", base64(Buffer.alloc(most + 3, "a"))))).code).toBe("invalid");
    expect(await attach("a.txt", base64(Buffer.alloc(most, "a")))).toMatchObject({ length: most });
    expect((await refusalOf(attachFile(rep(), { id, name: "a.txt", content: base64("a") }))).code).toBe(
      "forbidden",
    );
    expect(
      (await refusalOf(attachFile(keeper(), { id: "product_x", name: "a.txt", content: base64("a") }))).code,
    ).toBe("not_found");
  });
});
