import { describe, expect, it } from "vitest";
import type { FinishedCall } from "#agents/runtime/turn.ts";
import { adviceForSize, adviceForTrade, editionsIn } from "./size-advice.ts";

const passage = [
  "一百人以下先标准版；一百到五百人看痛点，多在专业版；500人以上才考虑集团版、旗舰版。",
  "| 行业 | 先上 | 再上 |",
  "|---|---|---|",
  "| 汽配、电子 | WMS 专业版 | 财务云 |",
].join("\n");
const outcome = { status: "done", result: { output: { hits: [{ title: "选型对照", passage }] } } };
const done = [{ tool: "knowledge_search", outcome }] as unknown as FinishedCall[];

describe("what documents advise", () => {
  it.each([
    [20, ["标准版"]],
    [300, ["专业版"]],
    [2000, ["集团版", "旗舰版"]],
  ])("%i people are %o", (count, editions) => {
    expect(editionsIn(adviceForSize(done, count)?.text ?? "")).toEqual(editions);
  });

  it("is told by trade from a table's row, and not made up for another", () => {
    expect(adviceForTrade(done, "汽配")?.text).toContain("WMS 专业版");
    expect(adviceForTrade(done, "零售")).toBeUndefined();
  });
});
