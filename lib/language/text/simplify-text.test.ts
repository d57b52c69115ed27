import { describe, expect, it } from "vitest";
import { normalise } from "./normalise.ts";
import { scriptTables } from "./script-tables.ts";

describe("traditional characters", () => {
  it.each([
    ["軟體專案的報價單", "软件项目的报价单"],
    ["資訊部門的使用者", "信息部门的用户"],
    ["陳經理瞭解著作權", "陈经理了解著作权"],
    ["乾燥設備與乾隆", "干燥设备与乾隆"],
    ["鼎新資訊股份有限公司", "鼎新资讯股份有限公司"],
    ["呼叫中心的查詢", "呼叫中心的查询"],
  ])("%s is %s", (typed, plain) => {
    expect(normalise(typed).text).toBe(plain);
  });

  it("leaves no traditional character and keeps every place", () => {
    const { characters } = scriptTables();
    // Characters beyond 16 bits are rare and grow the text; they are tried apart.
    const [from, to] = [[...characters.keys()], [...characters.values()]];
    for (let at = 0; at + 20 < from.length; at += 20) {
      const typed = from.slice(at, at + 20).join("|");
      const { text, starts, ends } = normalise(typed);
      expect(text).toBe(to.slice(at, at + 20).join("|"));
      expect(starts).toHaveLength(text.length);
      expect(ends.at(-1)).toBe(typed.length);
    }
  });
});
