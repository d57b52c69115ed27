import { describe, expect, it } from "vitest";
import { asksGuidance, topicsIn } from "./topic-of.ts";

describe("asksGuidance", () => {
  it.each(["如何开展客户需求调研", "第一次投标有点慌，一般咋整的", "PoC要注意哪些事项"])("%s does", (text) =>
    expect(asksGuidance(text)).toBe(true),
  );

  it.each(["仓储版的外壳是什么材质，文档里怎么说", "退货期限手册上怎么写的", "保修多久"])(
    "%s asks what is written",
    (text) => expect(asksGuidance(text)).toBe(false),
  );
});

describe("topicsIn", () => {
  it("names the matter, and nothing of how it is asked", () => {
    expect(topicsIn("第一次投标有点慌 一般咋整的呀 有没有现成的表可以套")[0]).toBe("投标");
    expect(topicsIn("外壳材质文档里怎么说").join(" ")).not.toContain("说");
  });
});
