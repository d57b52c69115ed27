import { describe, expect, it } from "vitest";
import { MAX_LENGTH, normalise } from "./normalise.ts";

describe("normalise", () => {
  it.each([
    ["ＡＢＣ１２３", "ABC123"],
    ["李经理，德芙科技：５０万％", "李经理,德芙科技:50万%"],
    ["網站表單：陳經理", "网站表单:陈经理"],
    ["李\u200b经\ufeff理", "李经理"],
    ["a\u0000b\u0007c", "abc"],
    ["  前后  空格 ", "前后 空格"],
    ["一\r\n\n二", "一\n二"],
    ["「引用」【注】", '"引用"[注]'],
  ])("%j becomes %j", (input, output) => {
    expect(normalise(input).text).toBe(output);
  });

  it("keeps 20，300 apart from 20,300", () => {
    expect(normalise("20，300").text).toBe("20, 300");
    expect(normalise("20,300").text).toBe("20,300");
  });

  it("maps every unit back to the typed text", () => {
    const typed = "😀 李\u200b经理，５０万";
    const { text, starts, ends } = normalise(typed);
    const at = text.indexOf("50万");
    expect(typed.slice(starts[at], ends[at + 2])).toBe("５０万");
    const name = text.indexOf("李经理");
    expect(typed.slice(starts[name], ends[name + 2])).toBe("李\u200b经理");
    expect(starts).toHaveLength(text.length);
    expect(ends).toHaveLength(text.length);
  });

  it("bounds what one character can grow to", () => {
    expect(normalise("ﷺ".repeat(MAX_LENGTH)).text.length).toBeLessThan(MAX_LENGTH + 40);
  });
});
