import { describe, expect, it } from "vitest";
import { plainPassage } from "./plain-passage.ts";

describe("plainPassage", () => {
  it("takes headings, quotes, emphasis and code marks away and keeps the lines", () => {
    expect(plainPassage("## 买什么\n\n**停线**一天多少钱\n> 原话：`太贵`")).toBe(
      "买什么\n\n停线一天多少钱\n原话：太贵",
    );
  });
  it("reads a table row by row, without the rule below its head", () => {
    expect(plainPassage("| 细分 | 常见毛病 |\n|---|:---:|\n| 汽配 | 送错料罚款 |")).toBe(
      "细分 · 常见毛病\n汽配 · 送错料罚款",
    );
  });
  it("marks the entries of a list", () => {
    expect(plainPassage("- 名片\n* 表单\n1. 名单")).toBe("• 名片\n• 表单\n1. 名单");
  });
  it("leaves prose, hashes within it and minus signs alone", () => {
    const prose = "C# 和 3-5 天，A|B 测试\n-5% 的折扣";
    expect(plainPassage(prose)).toBe(prose);
  });
});
