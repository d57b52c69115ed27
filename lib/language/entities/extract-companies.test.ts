import { describe, expect, it } from "vitest";
import { extractCompanies } from "./extract-companies.ts";

const read = (text: string) => extractCompanies(text).map((span) => span.value.name);

describe("extractCompanies", () => {
  it.each([
    ["德芙科技", "德芙科技"],
    ["查一下德芙科技的线索", "德芙科技"],
    ["同方建材有限公司", "同方建材有限公司"],
    ["ABC公司", "ABC公司"],
    ["Acme科技", "Acme科技"],
    ["在展会认识了恒达纺织的", "恒达纺织"],
    ["客户是蓝海证券,", "蓝海证券"],
    ["新东方大学", "新东方大学"],
    ["上海远大机械(中国)有限公司", "上海远大机械(中国)有限公司"],
    ["Hua Wei Ltd", "Hua Wei Ltd"],
    ["来自海川物流", "海川物流"],
    ["去了趟禾笙电子", "禾笙电子"],
    ["跑一趟海川物流", "海川物流"],
  ])("%s holds %s", (text, name) => {
    expect(read(text)).toEqual([name]);
  });

  it.each([
    "财务软件",
    "冷链物流",
    "智能制造",
    "一家物流公司",
    "制造业",
    "物流系统",
    "我们公司",
    "数据分析",
    "酒店管理",
  ])("%s is no company", (text) => {
    expect(read(text)).toEqual([]);
  });
});
