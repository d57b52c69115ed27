import { describe, expect, it } from "vitest";
import { asksBack } from "./asks-back.ts";

describe("asksBack", () => {
  it.each([
    "为什么派给她",
    "那为啥不给老陈跟",
    "你把金额动了没有",
    "刚才那条删了吗？",
    "怎么没分给我",
    "是不是已经推进了",
  ])("hears a question in %s", (text) => expect(asksBack(text)).toBe(true));

  it.each(["能帮我把金额改成30万吗", "把这条派给老陈", "他问我们为什么涨价", "预算没有了", "改成没有预算"])(
    "hears an order or a tale in %s",
    (text) => expect(asksBack(text)).toBe(false),
  );
});
