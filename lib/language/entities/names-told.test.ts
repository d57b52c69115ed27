import { describe, expect, it } from "vitest";
import type { Entity } from "../contract.ts";
import { understand } from "../understand.ts";

const now = new Date("2026-11-23T10:00:00+08:00");
const read = (text: string, type: Entity["type"]) =>
  understand(text, { now })
    .entities.filter((entity) => entity.type === type)
    .map((entity) => ("name" in entity.value ? entity.value.name : entity.text));

describe("rivals that nobody knew", () => {
  it.each([
    ["对手里有个叫云仓通的", ["云仓通"]],
    ["他们还在看另外一家叫蓝鲸链的", ["蓝鲸链"]],
    ["对手又多了一家，链达科技", ["链达科技"]],
    ["竞争对手：鲸云、链达", ["鲸云", "链达"]],
    ["又冒出来一家竞品，叫鲸云科技，报了28万", ["鲸云科技"]],
    ["丢给云仓通了", ["云仓通"]],
    ["友商蓝桥软件报了40万", ["蓝桥软件"]],
    ["他们也考察了一家叫鲸云的", ["鲸云"]],
    ["这单被云仓通抢了", ["云仓通"]],
  ])("%s names them", (text, names) => {
    expect(read(text, "competitor")).toEqual(names);
    expect(read(text, "company")).toEqual([]);
  });

  it.each([
    ...["对手叫什么", "对手是谁", "他们也在看性价比", "还在看仓库", "输给了关系户", "客户那边还在比价格"],
    "今天聊了一家叫博朗机械的，想上WMS，联系人王涛13800138000",
    "上午约了一家叫博朗机械的",
  ])("%s names none", (text) => {
    expect(read(text, "competitor")).toEqual([]);
  });
});

describe("companies that ask", () => {
  it.each([
    ["湖州榕垚想上WMS，200个用户怎么报价", "湖州榕垚"],
    ["榕垚想要专业版，多少钱", "榕垚"],
    ["绍兴柯诺打算上财务云，三十人用，什么价", "绍兴柯诺"],
    ["嘉禾要一套标准版，最低多少", "嘉禾"],
  ])("%s names %s, and asks one thing", (text, name) => {
    expect(read(text, "company")).toEqual([name]);
    expect(understand(text, { now }).clauses.map(({ intent }) => intent)).toEqual(["quote.ask"]);
  });

  it.each(["苏州客户想买WMS", "财务想看报表", "仓库想换系统", "上海那边想买专业版", "现在需要做什么"])(
    "%s names none",
    (text) => {
      expect(read(text, "company")).toEqual([]);
    },
  );
});
