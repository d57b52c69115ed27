import { describe, expect, it } from "vitest";
import { scriptOf } from "./script-of.ts";
import { traditionalText } from "./traditional-text.ts";

describe("the script of a message", () => {
  it.each([
    ["which deals close this month", "english"],
    ["thx", "english"],
    ["把金额改成40万", "simplified"],
    ["WMS项目 ERP CRM", "simplified"],
    ["ERP", "simplified"],
    ["他的手機有沒有在裡面", "traditional"],
  ])("%s is %s", (text, script) => {
    expect(scriptOf(text)).toBe(script);
  });

  it("is told by the words around a record's name", () => {
    const name = {
      type: "opportunity" as const,
      text: "骁淳光电WMS项目",
      start: 22,
      end: 31,
      value: { name: "骁淳光电WMS项目" },
    };
    expect(scriptOf("Set the close date of 骁淳光电WMS项目 to Feb 15", [name])).toBe("english");
  });

  it("is answered in", () => {
    expect(traditionalText("已记下电话")).toBe("已記下電話");
  });
});
