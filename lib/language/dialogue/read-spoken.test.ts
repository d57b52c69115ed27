import { describe, expect, it } from "vitest";
import { readSpoken } from "./read-spoken.ts";

const focus = [{ type: "customer", label: "天和制药" }];

describe("words that say neither who nor what", () => {
  it.each([
    ["打了", "activity.report"],
    ["聊完了,他说合同下周能盖章", "activity.report"],
    ["没接", "activity.report"],
    ["明早再打", "task.create"],
    ["明早十点我打给她", "task.create"],
    ["打几折", undefined],
    ["预算三十上下", undefined],
  ])("%s", (text, intent) => {
    expect(readSpoken(text, { focus })).toBe(intent);
  });

  it("are nothing where nobody is talked about", () => {
    expect(readSpoken("打了", {})).toBeUndefined();
  });
});
