import { describe, expect, it } from "vitest";
import { chunkText } from "../chunking/chunk-text.ts";

const long = (words: string, times: number) => words.repeat(times);

describe("passages", () => {
  it("leaves a short text whole, and an empty one without any", () => {
    expect(chunkText("第一段。\n\n第二段。").map(({ text }) => text)).toEqual(["第一段。\n\n第二段。"]);
    expect(chunkText(" \n ")).toEqual([]);
  });

  it("follows headings where sections are long enough, and says under which each stands", () => {
    const text = `# 手册\n\n## 报价\n\n${long("报价要写清楚范围。", 40)}\n\n## 签约\n\n${long("签约前法务会签。", 40)}`;
    const passages = chunkText(text);
    expect(passages.map(({ headingPath }) => headingPath)).toEqual([
      ["手册", "报价"],
      ["手册", "签约"],
    ]);
    expect(new Set(passages.map(({ section }) => section)).size).toBe(2);
  });

  it("never cuts within a sentence that fits, and says where each stands", () => {
    const text = long("这句话有十五个字，不能被切开。", 200);
    for (const { text: passage, startsAt, endsAt } of chunkText(text)) {
      expect(passage.length).toBeLessThanOrEqual(800);
      expect(passage.endsWith("。")).toBe(true);
      expect(text.slice(startsAt, endsAt)).toBe(passage);
    }
  });

  it("cuts a text without any marks, too", () => {
    const passages = chunkText(long("没有标点的文字", 500));
    expect(passages.map(({ text }) => text).join("")).toBe(long("没有标点的文字", 500));
  });

  it("repeats a table's head in each part and leaves its caption with the first", () => {
    const rows = Array.from({ length: 60 }, (_, row) => `| 产品${row} | ${row * 1000} 元 | 备注文字 |`);
    const passages = chunkText(
      `价格表如下\n\n| 产品 | 价格 | 备注 |\n| --- | --- | --- |\n${rows.join("\n")}`,
    );
    expect(passages.length).toBeGreaterThan(1);
    expect(passages[0]?.text).toContain("价格表如下");
    for (const { text, kind } of passages) {
      expect(kind).toBe("table");
      expect(text.split("\n").filter((line) => line.includes("| 价格 |"))).toHaveLength(1);
    }
    const all = passages.map(({ text }) => text).join("\n");
    for (const row of rows) expect(all).toContain(row);
  });

  it("keeps a question with its answer", () => {
    const passages = chunkText("问：怎么开票？\n答：在合同里点开票。\n\n问：怎么退款？\n答：联系客服。\n");
    expect(passages.map(({ kind, questions }) => [kind, questions])).toEqual([
      ["faq", ["怎么开票？"]],
      ["faq", ["怎么退款？"]],
    ]);
  });
});
