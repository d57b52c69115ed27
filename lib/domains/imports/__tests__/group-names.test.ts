import { describe, expect, it } from "vitest";
import { groupNames } from "../objects/group-names.ts";
import { isElsewhere } from "../objects/is-elsewhere.ts";

describe("names that only a place tells apart", () => {
  it.each([
    ["北京无界科技有限公司", "上海无界科技有限公司", true],
    ["无界科技（深圳）有限公司", "广州无界科技有限公司", true],
    ["海川物流宁波公司", "海川物流有限公司", false],
    ["江苏无界科技有限公司", "苏州无界科技有限公司", false],
    ["苏州无界科技有限公司", "苏州市无界科技股份有限公司", false],
    ["无界科技有限公司", "上海无界科技有限公司", false],
  ])("%s, %s", (one, other, apart) => expect(isElsewhere(one, other)).toBe(apart));

  it("a name without a place is the only one there is", () => {
    expect(groupNames(["无界科技", "上海无界科技", "上海市无界科技有限公司"])).toEqual([
      ["上海无界科技", "上海市无界科技有限公司", "无界科技"],
    ]);
  });
  it("and none of two", () => {
    expect(groupNames(["无界科技", "上海无界科技", "北京无界科技"])).toEqual([
      ["上海无界科技"],
      ["北京无界科技"],
      ["无界科技"],
    ]);
  });
});
