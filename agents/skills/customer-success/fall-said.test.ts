import { describe, expect, it } from "vitest";
import { fallSaid } from "./fall-said.ts";

describe("how far use fell", () => {
  it.each([
    ["只有两个人登录了，之前有二十个", 90, 20, 2],
    ["从20个用户掉到2个", 90, 20, 2],
    ["登录从二十人降到两人", 90, 20, 2],
    ["上个月还有50人在用，现在剩10个", 80, 50, 10],
    ["active users fell from 40 to 10", 75, 40, 10],
  ])("%s", (text, percent, was, is) => {
    expect(fallSaid(text, undefined)).toEqual({ percent, was, is });
  });

  it("takes a share as it was told, and none from days or a rise", () => {
    expect(fallSaid("使用频率下降了30%", -30)).toMatchObject({ percent: 30 });
    expect(fallSaid("用量少了两成", undefined)).toMatchObject({ percent: 20 });
    expect(fallSaid("登录少了一半", undefined)).toMatchObject({ percent: 50 });
    expect(fallSaid("11月以来没人登录，已经3周了", undefined)).toEqual({
      percent: null,
      was: null,
      is: null,
    });
    expect(fallSaid("之前有5个人用，现在20个", undefined)).toMatchObject({ percent: null });
  });
});
