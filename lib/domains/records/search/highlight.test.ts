import { describe, expect, it } from "vitest";
import { highlight } from "./highlight.ts";

const marked = (title: string, typed: string) =>
  highlight(title, typed).map(([from, to]) => title.slice(from, to));

describe("highlight", () => {
  it.each([
    ["上海华星智能科技有限公司", "华星", ["华星"]],
    ["上海华星智能科技有限公司", "hxzn", ["华星智能"]],
    ["上海华星智能科技有限公司", "huaxing", ["华星"]],
    ["上海华星智能科技有限公司", "shang", ["上"]],
    ["王建国", "华星 王总", ["王"]],
    ["王建国", "1234", []],
    ["ABC贸易（上海）", "abc 上海", ["ABC", "上海"]],
    ["华星智能", "华兴智能", ["智能"]],
    ["😀华星", "hx", ["华星"]],
    ["", "华星", []],
    ["华星", "", []],
  ])("of %s for %s", (title, typed, parts) => {
    expect(marked(title, typed)).toEqual(parts);
  });

  it("joins what touches, and lies within the title for any words", () => {
    expect(highlight("华星智能科技", "华星智 智能科")).toEqual([[0, 5]]);
    for (const typed of ["(", "[a", "\\", "𠮷野", "a".repeat(100), "星".repeat(100)]) {
      for (const [from, to] of highlight("上海𠮷星（a）[b]", typed)) {
        expect(from).toBeLessThan(to);
        expect(to).toBeLessThanOrEqual("上海𠮷星（a）[b]".length);
      }
    }
  });
});
