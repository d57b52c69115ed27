import { describe, expect, it } from "vitest";
import { mustStand } from "./must-stand.ts";

describe("what an answer has to speak of", () => {
  it.each([
    ["DX-20跟DX-30有啥区别", ["dx-20", "dx-30"]],
    ["2023年的返点怎么算", ["2023"]],
    ["固件 3.1 版改了什么，系统 OA 7.2 能接吗", ["3.1", "7.2"]],
    ["客户那台DX-20用了三年，一直漏油，人来看过两回都没修好，还在吵着要换", ["dx-20"]],
    ["表里手机号变成1.38E+10了咋整", []],
    ["合同额 2.5 万还要审批吗", []],
  ])("the code: %s", (question, codes) => expect(mustStand(question).codes).toEqual(codes));

  it.each([
    ["标准版支持Mac吗", ["mac"]],
    ["空压机跟磁悬浮鼓风机比哪个省电", ["磁悬浮鼓风机"]],
    ["我们跟同行比哪个便宜", []],
  ])("the name: %s", (question, names) => expect(mustStand(question).names).toEqual(names));

  it("the things that a short question of fact is about", () => {
    expect(mustStand("阀门的外壳是什么材质").subjects).toEqual(["阀门", "外壳", "材质"]);
  });

  it.each([
    "阀门的外壳老是生锈怎么处理",
    "阀门维护要注意哪些事",
    "有没有阀门外壳换过材质的案例",
    "客户上个礼拜打电话来说阀门外壳的材质跟说明书上写的不一样吗",
    "how long is the warranty of the valve",
  ])("no thing of advice, of a story or in English: %s", (question) =>
    expect(mustStand(question).subjects).toEqual([]),
  );
});
