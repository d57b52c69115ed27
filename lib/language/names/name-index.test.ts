import { describe, expect, it } from "vitest";
import type { KnownName } from "../model/known-name.ts";
import { understand } from "../understand.ts";
import { NameIndex } from "./name-index.ts";

const now = new Date("2026-11-23T10:00:00+08:00");
const customer = (name: string): KnownName => ({ kind: "customer", name });
const indexOf = (...names: KnownName[]) => {
  const index = new NameIndex();
  for (const name of names) index.add(name);
  return index;
};
const read = (text: string, index: NameIndex, allow?: (name: KnownName) => boolean) =>
  understand(text, { now, names: { index, ...(allow && { allow }) } });
const known = (text: string, index: NameIndex, allow?: (name: KnownName) => boolean) =>
  read(text, index, allow).entities.flatMap((entity) =>
    entity.type === "company" && entity.value.known ? [entity.text] : [],
  );

describe("names of companies", () => {
  const index = indexOf(
    customer("上海海川物流有限公司"),
    customer("宏远机电(苏州)有限公司"),
    customer("绿源环保"),
    customer("明天科技"),
    customer("Acme Corp"),
  );

  it.each([
    ["上海海川物流有限公司的合同", ["上海海川物流有限公司"]],
    ["上海海川物流那单", ["上海海川物流"]],
    ["海川物流有限公司", ["海川物流有限公司"]],
    ["海川的王总", ["海川"]],
    ["去宏远机电拜访", ["宏远机电"]],
    ["acme corp的报价", ["acme corp"]],
    ["和海川、宏远机电都谈过", ["海川", "宏远机电"]],
  ])("%s knows %j", (text, names) => {
    expect(known(text, index)).toEqual(names);
  });

  it.each(["明天去拜访", "绿源环保科技的线索", "大海川流不息", "acme corporation"])(
    "%s knows none",
    (text) => {
      expect(known(text, index)).toEqual([]);
    },
  );

  it("forgets what is removed, and only when nobody else is called so", () => {
    const names = indexOf(customer("德芙科技"), customer("德芙科技"));
    names.remove(customer("德芙科技"));
    expect(known("德芙科技怎么样", names)).toEqual(["德芙科技"]);
    names.remove(customer("德芙科技"));
    expect(known("德芙科技怎么样", names)).toEqual([]);
    expect(read("德夫科技怎么样", names).slips).toEqual([]);
    expect(names.size).toBe(0);
  });

  it("knows nothing of names that do not exist for the speaker", () => {
    const secret = indexOf(customer("海川物流"), customer("宏远机电"));
    const allow = ({ name }: KnownName) => name !== "海川物流";
    for (const text of [
      "海川物流怎么样",
      "海穿物流怎么样",
      "haichuanwuliu怎么样",
      "海川的王总",
      "海川物流的张总",
    ]) {
      const without = read(text, indexOf(customer("宏远机电")));
      expect(read(text, secret, allow), text).toEqual(without);
    }
  });
});

describe("names typed wrong", () => {
  const index = indexOf(customer("宏远机电"), customer("海川精密制造"), { kind: "contact", name: "王建国" });

  it.each([
    ["鸿远机电的单子", "鸿远机电", "宏远机电", "sound"],
    ["洪远机店的单子", "洪远机店", "宏远机电", "sound"],
    ["hongyuanjidian的单子", "hongyuanjidian", "宏远机电", "pinyin"],
    ["宏远电机的单子", "宏远电机", "宏远机电", "order"],
    ["王健国说贵了", "王健国", "王建国", "sound"],
  ])("%s", (text, typed, meant, why) => {
    expect(read(text, index).slips).toMatchObject([{ text: typed, meant, why }]);
  });

  it.each([
    "宏达机电的单子",
    "海川精密机械的单子",
    "王建军说贵了",
    "李建国说贵了",
    "新建线索，鸿远机电，李总",
  ])("%s names another", (text) => {
    expect(read(text, index).slips).toEqual([]);
  });
});

describe("other names", () => {
  it("are read as what they are", () => {
    const { entities } = understand("李娜总监要云账本，打上重点标签，对手是金蝶", {
      now,
      names: {
        contacts: [{ name: "李娜", company: "海川物流" }],
        products: ["云账本"],
        tags: ["重点"],
        competitors: ["金蝶"],
      },
    });
    expect(entities).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ type: "person", value: { name: "李娜", surname: "李", title: "总监" } }),
        expect.objectContaining({ type: "product", value: { name: "云账本" } }),
        expect.objectContaining({ type: "tag", value: { name: "重点" } }),
        expect.objectContaining({ type: "competitor", value: { name: "金蝶" } }),
      ]),
    );
  });

  it("of a deal may hold a company's", () => {
    const { entities } = understand("海川物流WMS二期推到技术验证", {
      now,
      names: { customers: ["海川物流"], opportunities: ["海川物流WMS二期"], stages: ["技术验证"] },
    });
    expect(entities.map(({ type, text }) => [type, text])).toEqual(
      expect.arrayContaining([
        ["opportunity", "海川物流WMS二期"],
        ["company", "海川物流"],
        ["stage", "技术验证"],
      ]),
    );
  });
});

describe("a hundred thousand names", () => {
  it("are all found again", () => {
    const parts = [
      ..."海川宏远恒达晨光嘉禾明辉金桥立信瑞丰天博雅凯盛鼎泰国安民永兴福源世中方南北辰西新绿蓝红星白云紫银河大",
    ];
    const index = new NameIndex();
    const names: string[] = [];
    for (const a of parts)
      for (const b of parts)
        for (const c of parts) {
          const name = `${a}${b}${c}物流`;
          names.push(name);
          index.add(customer(name));
        }
    expect(index.size).toBeGreaterThan(100_000);
    for (let at = 0; at < names.length; at += 997)
      expect(known(`联系${names[at]}的人`, index)).toEqual([names[at]]);
  });
});
