import { expect, it } from "vitest";
import { normalise } from "./normalise.ts";

it.each([
  ["邊個簽單最多", "谁签单最多"],
  ["上個月嘅線索有幾多", "上个月的线索有多少"],
  ["而家有邊啲單未有人跟", "现在有哪些单还没人跟"],
  ["我哋組今個星期見咗幾個客", "我们组这个星期见了几个客户"],
  ["佢話下個禮拜一俾答覆我", "他说下个礼拜一给答复我"],
  ["幫我聽日下晝三點打俾佢", "帮我明天下午三点打给他"],
  ["我應承咗佢兩個禮拜", "我答应了他两个礼拜"],
])("says %s in plain words", (typed, plain) => {
  expect(normalise(typed).text).toBe(plain);
});

it.each(["这边个个都好", "客户在华东", "唔该"])("leaves %s as it is", (typed) => {
  expect(normalise(typed).text).toBe(typed);
});

it("keeps where each word was typed", () => {
  const { text, starts, ends } = normalise("睇下邊個簽得最多");
  const at = text.indexOf("签");
  expect([starts[at], ends[at]]).toEqual([4, 5]);
});
