import { describe, expect, it } from "vitest";
import { punctuate } from "./punctuate.ts";

describe("punctuate", () => {
  it.each([
    [
      "刚从海川物流出来跟林总聊了快一个小时他说仓库的人怕上线影响年底出货另外要我们礼拜五之前给一份方案",
      "刚从海川物流出来，跟林总聊了快一个小时，他说仓库的人怕上线影响年底出货，另外要我们礼拜五之前给一份方案",
    ],
    ["林主管也在 他最不情愿", "林主管也在，他最不情愿"],
    ["算了 别改了 还是按原来的", "算了，别改了，还是按原来的"],
  ])("puts the marks that were left out: %s", (text, marked) => {
    expect(punctuate(text)).toBe(marked);
  });

  it.each([
    "提醒我周五 下班前交周报",
    "手机一三九 八八二零 四四一七",
    "公司：海川物流 联系人：林芳",
    "刚拜访完海川物流，林芳说预算很紧",
    "海川物流现在什么情况 他说过什么顾虑没有?",
  ])("leaves the rest: %s", (text) => {
    expect(punctuate(text)).toBe(text);
  });
});
