import { describe, expect, it } from "vitest";
import { companyKey } from "./company-key.ts";

describe("companyKey", () => {
  it.each([
    ["上海华智科技有限公司", "华智科技"],
    ["华智科技", "华智科技"],
    ["华智科技（上海）有限公司", "华智科技上海"],
    ["宁波市海岳汽配股份有限公司", "海岳汽配"],
    ["ＡＢＣ Software Co., Ltd.", "abc software co., ltd."],
  ])("of %s", (name, like) => {
    if (/[a-z]/i.test(like)) expect(companyKey(name)).toBe(companyKey(like));
    else expect(companyKey(name)).toBe(like);
  });

  it("is the same for one company however it is written", () => {
    const ways = [
      "德芙科技",
      " 德芙科技 ",
      "德芙 科技",
      "德芙科技有限公司",
      "德芙科技有限责任公司",
      "上海德芙科技有限公司",
      "德芙·科技",
    ];
    expect(new Set(ways.map(companyKey))).toEqual(new Set(["德芙科技"]));
  });

  it.each([
    ["德芙科技", "德芙贸易"],
    ["上海电气", "天津电气"],
    ["中国银行", "工商银行"],
  ])("tells %s and %s apart", (left, right) => {
    expect(companyKey(left)).not.toBe(companyKey(right));
  });

  it("is never empty for a name that says something", () => {
    for (const name of ["有限公司", "上海", "公司", "北京有限公司"]) expect(companyKey(name)).not.toBe("");
  });

  it("is empty when nothing is left", () => {
    expect(companyKey("（）· -")).toBe("");
  });

  it("gives the same again for its own result", () => {
    for (const name of ["上海华智科技有限公司", "北京上海贸易公司", "苏州市吴江某某纺织厂"]) {
      expect(companyKey(companyKey(name))).toBe(companyKey(name));
    }
  });
});
