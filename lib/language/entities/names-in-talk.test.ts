import { describe, expect, it } from "vitest";
import type { Entity } from "../contract.ts";
import { understand } from "../understand.ts";

const now = new Date("2026-11-23T10:00:00+08:00");
const read = (text: string, type: Entity["type"]) =>
  understand(text, { now })
    .entities.filter((entity) => entity.type === type)
    .map((entity) => ("name" in entity.value ? entity.value.name : entity.text));

describe("companies that nobody knows yet", () => {
  it.each([
    ["评估一下北辰光电这条线索", "北辰光电"],
    ["补充德芙科技邮箱", "德芙科技"],
    ["客户库里加上东方锅炉集团", "东方锅炉集团"],
    ["跟中铁二局的赵工开会", "中铁二局"],
    ["红星化工厂的周厂长", "红星化工厂"],
    ["新建客户晶科镜头", "晶科镜头"],
    ["那个叫天合光伏的", "天合光伏"],
    ["华为的刘总想上WMS", "华为"],
    ["给比亚迪报价", "比亚迪"],
    ["创新科技的李总", "创新科技"],
  ])("%s names %s", (text, name) => {
    expect(read(text, "company")).toEqual([name]);
  });

  it.each([
    "停用 李四",
    "谁适合去跑医药，谁适合留在零售",
    "海川和宏远健康不健康",
    "帮我准备一份材料",
    "提前把演示环境调好",
    "定个规则，预算超过一百万的给周倩",
    "用华为手机打电话",
    "他们厂里五百人",
    "张江高科技园区附近",
  ])("%s names none", (text) => {
    expect(read(text, "company")).toEqual([]);
  });
});

describe("people whom only their name tells", () => {
  it.each([
    ["信息中心的许静打来电话", "许静"],
    ["顾小满自12月1日起入职", "顾小满"],
    ["把线索转给陈静怡", "陈静怡"],
    ["Kevin，Orbit的CTO，想看演示", "Kevin"],
    ["和林总监通了电话", "林总监"],
    ["然后见一下张总你帮我弄个计划", "张总"],
  ])("%s names %s", (text, name) => {
    expect(read(text, "person")).toEqual([name]);
  });

  it.each(["线索负责人是谁", "他们分管副总没来", "翔宇那单黄了", "岗位为销售代表", "负责采购的人"])(
    "%s names nobody",
    (text) => {
      expect(read(text, "person")).toEqual([]);
    },
  );
});

describe("other makers of software", () => {
  it.each(["说用友的报价低", "他们已经在用金蝶了", "输给了明源云", "跟销售易比我们强在哪"])(
    "%s names one",
    (text) => {
      expect(read(text, "competitor")).toHaveLength(1);
    },
  );

  it.each(["钉钉群里说一声", "和用友系统对接", "飞书审批一下"])("%s names none", (text) => {
    expect(read(text, "competitor")).toEqual([]);
  });
});

describe("tags", () => {
  it.each([
    ["给华瑞打个重点标签", "重点"],
    ["标记为战略客户", "战略客户"],
    ["这几个客户都打上双十一活动", "双十一活动"],
    ["把VIP这个标签从锦绣身上摘了", "VIP"],
    ["添加“华南大区”标签", "华南大区"],
    ["打个标签叫老板好说话", "老板好说话"],
  ])("%s names %s", (text, name) => {
    expect(read(text, "tag")).toEqual([name]);
  });

  it.each(["有哪些标签", "按标签筛一下", "标准是什么", "投标的客户"])("%s names none", (text) => {
    expect(read(text, "tag")).toEqual([]);
  });
});
