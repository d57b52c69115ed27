import { describe, expect, it } from "vitest";
import { OPENING_GIVEN, TELLING_GIVEN } from "../dictionaries/given-characters.ts";
import { extractPersons } from "./extract-persons.ts";

const read = (text: string) => extractPersons(text).map((span) => span.value);

describe("extractPersons", () => {
  it.each([
    ["李经理", { name: "李经理", surname: "李", title: "经理" }],
    ["欧阳总监", { name: "欧阳总监", surname: "欧阳", title: "总监" }],
    ["王建国总监", { name: "王建国", surname: "王", title: "总监" }],
    ["许静 信息中心主任", { name: "许静", surname: "许", title: "信息中心主任" }],
    ["财务总监 罗敏", { name: "罗敏", surname: "罗", title: "财务总监" }],
    ["店长徐丽", { name: "徐丽", surname: "徐", title: "店长" }],
    ["设备科孙科长", { name: "孙科长", surname: "孙", title: "科长", department: "设备科" }],
    ["恒达纺织的周总", { name: "周总", surname: "周", title: "总" }],
    ["王总要一套", { name: "王总", surname: "王", title: "总" }],
    ["找张工聊聊", { name: "张工", surname: "张", title: "工" }],
    ["老吴说", { name: "老吴", surname: "吴" }],
    ["小郑", { name: "小郑", surname: "郑" }],
    ["联系人:张三", { name: "张三", surname: "张" }],
    ["我叫王芳,想咨询", { name: "王芳", surname: "王" }],
    ["院长姓夏侯", { name: "夏侯院长", surname: "夏侯", title: "院长" }],
    ["Mr. Li,", { name: "Mr. Li", surname: "Li", title: "先生" }],
    ["李 经理", { name: "李经理", surname: "李", title: "经理" }],
    ["孙倩,CIO", { name: "孙倩", surname: "孙", title: "CIO" }],
  ])("%s", (text, value) => {
    expect(read(text)).toEqual([value]);
  });

  it.each([
    "经理",
    "任何经理都行",
    "高质量线索",
    "方案",
    "成总价",
    "周一",
    "明天",
    "对方总是拖",
    "产品经理",
    "小程序",
    "老客户",
    "小时",
    "石工作量",
    "项目总价",
  ])("%s is no person", (text) => {
    expect(read(text)).toEqual([]);
  });
});

// Names that no record holds, made of what surnames and given names are made of.
describe("people told by their name and what is said of them", () => {
  const surnames = [..."王李张刘陈杨赵黄周吴徐孙胡朱林郭罗梁谢宋许韩邓冯曹彭", "欧阳", "司徒"];
  const every = <Item>(items: Iterable<Item>, step: number) => [...items].filter((_, at) => at % step === 0);
  const given = [
    ...every(TELLING_GIVEN, 13).flatMap((one) => [one, `建${one}`, `${one}华`]),
    ...[...OPENING_GIVEN].map((one) => `${one}平`),
  ];
  const people = given.map((name, at) => `${surnames[at % surnames.length]}${name}`);

  it.each([
    ["明天上午见", ""],
    ["给", "打个电话"],
    ["", "说预算没问题"],
    ["和", "约了周五"],
    ["名字不对,是", ""],
    ["海川物流的", "主任答应了"],
  ])("%s…%s", (before, behind) => {
    const missed = people.filter((name) => {
      const found = read(`${before}${name}${behind}`);
      return !found.some((person) => person.name === name);
    });
    expect(missed.length / people.length, missed.join(" ")).toBeLessThan(0.05);
  });

  it.each([
    "给高峰期加人",
    "文件发我",
    "找安静的地方谈",
    "和平台对接",
    "见面聊",
    "约时间",
    "职务由CIO改为副总裁",
    "但分管副总没见着",
    "在常德见",
    "跟海外部门沟通",
  ])("%s names nobody", (text) => {
    expect(read(text)).toEqual([]);
  });
});
