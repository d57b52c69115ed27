import { describe, expect, it } from "vitest";
import { leadMatchKeys } from "./match-keys.ts";

const shared = (left: string, right: string): string[] => {
  const keys = new Set(leadMatchKeys({ companyName: left }).map(({ kind, value }) => `${kind}=${value}`));
  const both = leadMatchKeys({ companyName: right }).filter(({ kind, value }) =>
    keys.has(`${kind}=${value}`),
  );
  return [...new Set(both.map(({ kind }) => kind))].sort();
};

describe("leadMatchKeys", () => {
  it("knows a company by its name however written, by sound and with one character wrong", () => {
    expect(shared("上海华智信息科技有限公司", "华智信息科技")).toContain("name");
    expect(shared("华智信息科技", "华致信息科技")).toContain("name_pinyin");
    expect(shared("宏远重工机械", "宏达重工机械")).toEqual(["name_typo"]);
    expect(shared("宏远重工机械", "蓝海供应链管理")).toEqual([]);
  });

  it("knows a person by how they are reached, in any case", () => {
    const facts = { contactPhone: "13800001234", contactEmail: "Li@A.cn", contactWechat: "LiMing" };
    expect(leadMatchKeys(facts)).toEqual([
      { kind: "phone", value: "13800001234" },
      { kind: "email", value: "li@a.cn" },
      { kind: "wechat", value: "liming" },
    ]);
    expect(leadMatchKeys({ companyName: null, contactPhone: null })).toEqual([]);
  });
});
