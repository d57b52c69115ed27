import { describe, expect, it } from "vitest";
import { toldEverybody, withoutEverybody } from "./told-everybody.ts";

describe("toldEverybody", () => {
  it.each([
    "给大家派个任务：周五前交周报",
    "给团队每人建一条待办，周五前交周报",
    "让大家周五前交周报",
    "通知所有人周五前交周报",
  ])("%s is for everybody to do", (text) => expect(toldEverybody(text)).toBe(true));

  it.each(["给大家发会议纪要，明天前", "给团队做个分享，周五下午", "给大家安排个会议室，明天下午"])(
    "%s is for oneself to do",
    (text) => expect(toldEverybody(text)).toBe(false),
  );

  it("leaves out who is told", () => {
    expect(withoutEverybody("给大家派个任务：交周报")).toBe("交周报");
    expect(withoutEverybody("让大家交周报")).toBe("交周报");
  });
});
