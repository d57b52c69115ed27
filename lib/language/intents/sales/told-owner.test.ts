import { describe, expect, it } from "vitest";
import { toldOwner } from "./told-owner.ts";

describe("toldOwner", () => {
  it.each(["让负责人明天汇报", "叫这单的负责人周五前跟进", "下周一请负责人写个复盘"])(
    "hears that whoever has it shall do it: %s",
    (text) => {
      expect(toldOwner.test(text)).toBe(true);
    },
  );

  it.each([
    "提醒我明天请采购负责人吃饭",
    "下周三要见他们负责人",
    "提醒我明天让负责人汇报",
    "请采购负责人周五答复",
  ])("leaves whoever is in charge at theirs: %s", (text) => {
    expect(toldOwner.test(text)).toBe(false);
  });
});
