import { describe, expect, it } from "vitest";
import { understand } from "./understand.ts";

const now = new Date("2026-11-23T10:00:00+08:00");
const LENGTH = 20_000;

// Each of these made some rule slow or confused at least once.
const UNITS = [
  "1",
  "十",
  "一",
  "万",
  "1万",
  "1,",
  "1-1-",
  "20-",
  "3月",
  "1年1月",
  "周一",
  "1点",
  "九折",
  "百分之",
  "1%",
  "电话1",
  "+1 ",
  "(",
  "a@",
  "@a.",
  "A ",
  "Aa ",
  "李",
  "李经理",
  "总",
  "老李",
  "科技",
  "德芙科技",
  "有限公司",
  "需要",
  "要一套",
  "对A感兴趣",
  "展会",
  "朋友介绍",
  "北京",
  "制造业",
  "1人",
  "员工3",
  "姓名：",
  "公司：",
  "联系人李四",
  "财务总监",
  "张三 ",
  "Mr. Li ",
  "线索",
  "哪些",
  "微信a",
  "，1",
  "\n",
  "\u200b",
  "😀",
  "\u0301",
  "ﷺ",
  "(中国)",
  "\ud800",
  "的",
  "上上",
  "近3个",
  "三个月",
  "2026-1",
];

describe("understand on garbage", () => {
  it.each([
    "",
    " ",
    "\u0000\u0001",
    "\u200b\u200b",
    "😀😀😀",
    "\ud800",
    "？？？",
    "const x = 1; console.log(x)",
    "SELECT * FROM users; DROP TABLE leads",
    "<script>alert(1)</script>",
    "ありがとうございます",
    "Привет, как дела",
    "مرحبا",
    "今天天气怎么样",
    "a".repeat(LENGTH),
  ])("answers none for %j", (text) => {
    expect(understand(text, { now }).intents[0]?.name).toBe("none");
  });

  it("keeps its offsets on repetitive text", () => {
    for (const unit of UNITS) {
      const text = unit.repeat(Math.ceil(600 / unit.length)).slice(0, 600);
      for (const entity of understand(text, { now }).entities)
        expect(text.slice(entity.start, entity.end)).toBe(entity.text);
    }
  });

  it("takes 20,000 characters", () => {
    const text = UNITS.join("").repeat(500).slice(0, LENGTH);
    expect(understand(text, { now }).intents).not.toEqual([]);
  });
});
