import { describe, expect, it } from "vitest";
import type { UnderstandOptions } from "./contract.ts";
import { understand } from "./understand.ts";

const now = new Date("2026-11-23T10:00:00+08:00");
const read = (text: string, options: Partial<UnderstandOptions> = {}) =>
  understand(text, { now, ...options });

describe("understand", () => {
  it("reads the web form of requirement 2.1", () => {
    const { intents, lead } = read("网站表单：李经理，德芙科技，需要财务软件，预算50万");
    expect(intents[0]?.name).toBe("lead.capture");
    expect(lead).toEqual({
      contactName: "李经理",
      contactSurname: "李",
      contactTitle: "经理",
      companyName: "德芙科技",
      need: "财务软件",
      budget: { amount: 500_000, approximate: false, currency: "CNY" },
      source: "website",
    });
  });

  it("reads the same form in English", () => {
    const { intents, lead } = read("Web form: Mr. Li, Defu Tech, needs finance software, budget 500k");
    expect(intents[0]?.name).toBe("lead.capture");
    expect(lead).toMatchObject({
      contactName: "Mr. Li",
      companyName: "Defu Tech",
      need: "finance software",
    });
  });

  it.each([
    "姓名：刘洋；公司：晨光教育；电话：13912345678；需求：排课系统；预算：20-30万",
    "公司=晨光教育\n需求=排课系统\n预算=20-30万\n姓名=刘洋\n手机=13912345678",
    "电话:13912345678 | 预算:20-30万 | 联系人:刘洋 | 单位:晨光教育 | 需求:排课系统",
    "刘洋\t晨光教育\t13912345678\t排课系统\t20-30万",
    "Name: 刘洋, Company: 晨光教育, Phone: 13912345678, Need: 排课系统, Budget: 20-30万",
  ])("reads labelled fields in any order: %j", (text) => {
    const { intents, lead } = read(text);
    expect(intents[0]?.name).toBe("lead.capture");
    expect(lead).toMatchObject({
      contactName: "刘洋",
      companyName: "晨光教育",
      phone: "13912345678",
      need: "排课系统",
      budget: { amount: 200_000, max: 300_000 },
    });
  });

  it("gives offsets into the text as typed", () => {
    const typed = "😀网站表单：李\u200b经理，德芙科技，预算５０万";
    for (const entity of read(typed).entities)
      expect(typed.slice(entity.start, entity.end)).toBe(entity.text);
    expect(read(typed).entities.find((entity) => entity.type === "money")?.text).toBe("５０万");
  });

  it("never reports overlapping or empty entities", () => {
    const { entities } = read(
      "展会上认识的恒达纺织周总，想换ERP，30来万，员工300多，下个月15号前定，13800138000",
    );
    for (const [i, entity] of entities.entries()) {
      expect(entity.end).toBeGreaterThan(entity.start);
      expect(entity.start).toBeGreaterThanOrEqual(entities[i - 1]?.end ?? 0);
    }
  });

  it("prefers the tenant's own names, the longest first", () => {
    const names = { customers: ["沃尔玛", "沃尔玛中国"], contacts: ["安然"], products: ["云账本"] };
    const { entities, lead } = read("沃尔玛中国的安然想试试云账本", { names });
    expect(lead).toMatchObject({ companyName: "沃尔玛中国", contactName: "安然" });
    expect(entities.map((entity) => entity.type)).toEqual(["company", "person", "product"]);
    expect(entities[0]?.value).toEqual({ name: "沃尔玛中国", known: true });
  });

  it("has a timeline but no need for 下个月要上", () => {
    const { lead } = read("下个月要上", {
      dialogue: { focus: [{ type: "lead", label: "德芙科技" }] },
    });
    expect(lead).toEqual({ timeline: { text: "下个月", from: "2026-12-01", to: "2026-12-31" } });
  });

  it("completes the lead in focus, but captures another one", () => {
    const dialogue = { focus: [{ type: "lead", label: "德芙科技" }] };
    expect(read("电话13800138000", { dialogue }).intents[0]?.name).toBe("lead.complete");
    expect(read("华泰机械的冯经理，要MES，预算40万", { dialogue }).intents[0]?.name).toBe("lead.capture");
  });

  it("keeps a negative budget, so that callers can refuse it", () => {
    expect(read("李经理，德芙科技，预算-50万").lead.budget?.amount).toBe(-500_000);
  });

  it.each(["没有预算", "预算没定"])("finds no money in %s", (text) => {
    expect(read(text).lead.budget).toBeUndefined();
  });

  it("is deterministic", () => {
    const text = "李经理，德芙科技，需要财务软件，预算50万";
    expect(read(text)).toEqual(read(text));
  });
});
