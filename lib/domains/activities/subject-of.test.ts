import { describe, expect, it } from "vitest";
import { subjectOf } from "./subject-of.ts";

describe("subjectOf", () => {
  it.each([
    ["拜访了王总。他关心上线时间。", "拜访了王总"],
    ["  王总问：能便宜吗？下周回复  ", "王总问：能便宜吗？"],
    ["第一行\n第二行", "第一行"],
  ])("%s", (body, subject) => {
    expect(subjectOf(body)).toBe(subject);
  });

  it("cuts what is too long to call something by", () => {
    expect(subjectOf("长".repeat(80))).toBe(`${"长".repeat(59)}…`);
  });
});
