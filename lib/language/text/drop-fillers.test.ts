import { describe, expect, it } from "vitest";
import { normalise } from "./normalise.ts";

describe("sounds of hesitation", () => {
  it.each([
    ["嗯，那个，帮我查一下海川物流", "帮我查一下海川物流"],
    ["呃...预算大概三十万", "预算大概三十万"],
    ["预算呢，嗯，大概三十万", "预算呢,大概三十万"],
    ["帮我那个查一下张总", "帮我查一下张总"],
    ["就是说，下周一去拜访", "下周一去拜访"],
    ["推进到嗯报价阶段", "推进到报价阶段"],
    ["我我我想看线索", "我想看线索"],
    ["那个那个，海川的王总", "海川的王总"],
  ])("%s is %s", (typed, plain) => {
    expect(normalise(typed).text).toBe(plain);
  });

  it.each(["最后那个怎么样了", "那个客户呢", "嗯", "嗯嗯", "额度还有多少", "这个呢", "就要那个", "我要这个"])(
    "%s stays",
    (typed) => {
      expect(normalise(typed).text).toBe(typed);
    },
  );

  it("keeps the way back", () => {
    const typed = "嗯，那个，帮我查一下海川物流";
    const { text, starts, ends } = normalise(typed);
    const at = text.indexOf("海川物流");
    expect(typed.slice(starts[at], ends[at + 3])).toBe("海川物流");
  });
});
