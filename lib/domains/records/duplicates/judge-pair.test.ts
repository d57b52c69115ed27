import { describe, expect, it } from "vitest";
import { judgePair } from "./judge-pair.ts";

describe("judgePair", () => {
  it("takes equal codes and numbers for sure, the more the surer", () => {
    expect(judgePair(["phone"], ["甲", "乙"])).toEqual({ reasons: ["phone"], score: 0.9 });
    const both = judgePair(["phone", "name", "name_typo"], ["甲公司", "甲"]);
    expect(both?.reasons).toEqual(["phone", "name"]);
    expect(both?.score).toBeGreaterThan(0.9);
  });

  it("lets the names decide where only their keys are shared", () => {
    expect(judgePair(["name_typo"], ["上海远望科技有限公司", "上海远旺科技有限公司"])?.reasons).toHaveLength(
      1,
    );
    expect(judgePair(["name_pinyin"], ["上海大海贸易", "北京打开软件"])).toBeNull();
    expect(judgePair(["name_typo", "email"], ["华星智能", "中天钢铁"])).toEqual({
      reasons: ["email"],
      score: 0.85,
    });
  });
});
