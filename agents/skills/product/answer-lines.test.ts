import { describe, expect, it } from "vitest";
import type { SearchHit } from "#lib/domains/knowledge/contract.ts";
import { answerLines } from "./answer-lines.ts";

const hit = (title: string, passage: string) => ({ title, passage, headingPath: [] }) as unknown as SearchHit;
const security = hit(
  "安全问题怎么答",
  "| 问 | 答 |\n| --- | --- |\n| 部署在哪里 | CRM 旗舰版支持私有部署，财务云由售前按项目评估 |\n| 传输 | 全程加密访问 |",
);
const faq = hit("接口问答", "**问：客户已经有 ERP，你们能接吗？**\n\n能，按接口人天算。先要他的接口文档。");

const asked = { product: null, whether: true };

describe("the lines that answer a question", () => {
  it("takes a row of a table whole, and a word by what it is made of", () => {
    const { missing, lines } = answerLines("支不支持私有化部署", [security], asked);
    expect(missing).toBeNull();
    expect(lines[0]).toEqual({
      text: "部署在哪里：CRM 旗舰版支持私有部署，财务云由售前按项目评估",
      title: "安全问题怎么答",
    });
  });
  it("names what no line speaks of, however alike the rest is", () => {
    expect(answerLines("我们的产品支持量子加密吗", [security], asked).missing).toBe("量子");
    expect(answerLines("接口能不能跟SAP对接", [faq], asked).missing).toMatch(/^sap$/i);
  });
  it("quotes no question as an answer", () => {
    expect(answerLines("已经有ERP能接吗", [faq], asked).lines[0]?.text).toContain("能，按接口人天算");
    expect(answerLines("ERP的接口怎么算", [faq], asked).lines.map(({ text }) => text)).not.toContain(
      "问：客户已经有 ERP，你们能接吗？",
    );
  });
});
