import { describe, expect, it } from "vitest";
import { findRejected } from "./find-rejected.ts";

const read = (text: string) => findRejected(text).map(({ start, end }) => text.slice(start, end));

describe("findRejected", () => {
  it.each([
    ["不是50万是80万", "50万"],
    ["不是50万,应该是80万", "50万"],
    ["是陈工不是程工", "程工"],
    ["打错了,是80万不是50万", "50万"],
    ["来源不是展会,而是老客户介绍", "展会"],
    ["把需求从CRM改成SCM", "CRM"],
    ["从下个月改到年底", "下个月"],
    ["公司叫德福科技,不叫德芙科技", "德芙科技"],
    ["他们要的是MES不是MRP", "MRP"],
    ["规模不是300人,其实是3000人", "300人"],
  ])("%s takes back %s", (text, wrong) => {
    expect(read(text)).toEqual([wrong]);
  });

  it.each([
    "是不是李总负责",
    "不是同一家",
    "这个客户不是很急",
    "不是吗",
    "预算不是问题",
    "电话是13812345678",
  ])("%s takes nothing back", (text) => {
    expect(read(text)).toEqual([]);
  });
});
