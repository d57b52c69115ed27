import { describe, expect, it } from "vitest";
import { judgeCandidates } from "../resolving/judge-candidates.ts";
import { matchCompany } from "../resolving/match-company.ts";
import { matchPerson } from "../resolving/match-person.ts";
import { saidCompany, saidPerson } from "../resolving/said-name.ts";
import { gapVariants } from "../search/gap-variants.ts";

const kindOf = (said: string, name: string) => matchCompany(said, [name])?.match;
const scoreOf = (said: string, name: string) => matchCompany(said, [name])?.score ?? 0;
const person = (said: string, name: string, title: string | null) => matchPerson(said, { name, title });

describe("companies", () => {
  it.each([
    ["北京华信", "北京华信科技有限公司", "华信科技（深圳）有限公司"],
    ["华信（深圳）", "华信科技（深圳）有限公司", "北京华信科技有限公司"],
    ["海川物流宁波公司", "海川物流（宁波）有限公司", "海川物流"],
    ["宁波海川", "海川物流（宁波）有限公司", "海川实业集团"],
    ["锐步科技", "锐步智能", "精工制造"],
    ["西湖酒店", "杭州西湖大酒店", "西湖电子集团"],
    ["兴铸", "泰州兴业铸造", "兴化机械"],
  ])("%s is %s rather than %s", (said, meant, other) => {
    expect(scoreOf(said, meant)).toBeGreaterThan(scoreOf(said, other) + 0.05);
  });

  it.each([
    ["常州精工机械", "无锡精工机械"],
    ["精工机械", "精工制造"],
  ])("%s is not surely %s", (said, name) => {
    expect(scoreOf(said, name)).toBeLessThan(0.7);
  });

  it("do not cut Latin words", () => {
    expect(kindOf("AB", "ABC公司")).toBeUndefined();
    expect(kindOf("CRM", "星火CRM专业版")).toBe("part");
  });
});

describe("people", () => {
  it("a title that fits better wins", () => {
    const scores = ["总经理", "创始人", null, "采购经理"].map(
      (title) => person("张总", "张伟", title)?.score ?? 0,
    );
    expect(scores).toEqual([...scores].sort((one, other) => other - one));
    expect(new Set(scores).size).toBe(4);
  });

  it("where somebody works is no rank", () => {
    expect(person("王经理", "王海", "采购")?.score).toBeGreaterThan(0.7);
    expect(person("王经理", "王海", "厂长")?.match).toBe("part");
  });

  it("a whole name with its title is that name, also by sound", () => {
    expect(person("许静主任", "许静", null)?.match).toBe("exact");
    expect(person("徐静主任", "许静", "主任")?.match).toBe("pinyin");
    expect(person("陈经理", "程立", "经理")?.match).toBe("pinyin");
  });
});

describe("what names are said with", () => {
  it.each([
    ["信托那家客户", ["信托"]],
    ["物流那家海川", ["物流", "海川"]],
    ["那个海川", ["海川"]],
    ["美的电器", ["美的电器"]],
    ["那家", ["那家"]],
  ])("%s", (said, parts) => {
    expect(saidCompany(said)).toEqual(parts);
  });

  it.each([
    ["采购那个李明", "李明", "采购"],
    ["泰州王总", "王总", "泰州"],
    ["海川物流的张伟", "张伟", "海川物流"],
    ["小张总", "张总", ""],
  ])("%s", (said, name, hint) => {
    expect(saidPerson(said)).toEqual({ name, hint });
  });

  it("a name alone is said with nothing", () => {
    for (const said of ["张伟", "张总", "Tom"]) expect(saidPerson(said), said).toBeUndefined();
  });
});

describe("names of which something was left out", () => {
  it("are looked for by what is left", () => {
    expect(gapVariants("兴铸")).toEqual([["兴_铸"]]);
    expect(gapVariants("西湖酒店")).toEqual([["西湖", "酒店"]]);
    expect(gapVariants("宏远的设备")).toHaveLength(2);
    for (const said of ["", "张", "宏远设", "ABC", "西湖大酒店管理有限公司"])
      expect(gapVariants(said), said).toEqual([]);
  });
});

describe("judging", () => {
  const candidate = (name: string, match: "exact" | "part" | "pinyin", score: number) => ({
    object: "customer" as const,
    id: name,
    name,
    detail: null,
    match,
    score,
  });

  it("a part of a name is enough when nothing else has it", () => {
    const one = candidate("中华信托", "part", 0.55);
    expect(judgeCandidates("信托", [one], 8).certain).toBe(true);
    expect(judgeCandidates("信托", [one, candidate("国信托管", "part", 0.4)], 8).certain).toBe(false);
  });

  it("another character in a name leaves a doubt, in the same city as well", () => {
    const name = "苏州渚芮精密机械有限公司";
    for (const said of ["苏州颐芮精密机械有限公司", "颐芮精密机械"]) {
      const met = matchCompany(said, [name]);
      const found = met && { object: "customer" as const, id: name, name, detail: null, ...met };
      expect(judgeCandidates(said, found ? [found] : [], 8).certain).toBe(false);
    }
  });

  it("two that are as near are asked about", () => {
    const pair = [candidate("甲", "exact", 0.95), candidate("乙", "exact", 0.95)];
    expect(judgeCandidates("甲", pair, 8).certain).toBe(false);
  });
});
