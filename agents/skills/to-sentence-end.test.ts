import { describe, expect, it } from "vitest";
import { toSentenceEnd } from "./to-sentence-end.ts";

describe("the last whole sentence", () => {
  it("keeps what fits, ends at a mark, and takes no figure of a list for one", () => {
    expect(toSentenceEnd("都在这里。", 20)).toBe("都在这里。");
    expect(toSentenceEnd("先复述对方的话。接着三件事： 1. 定时间 2. 定人 3. 定回访", 18)).toBe(
      "先复述对方的话。",
    );
    expect(toSentenceEnd("First say it. Then do three things: 1. when", 30)).toBe("First say it.");
  });
  it("says that it goes on where no sentence ends in time", () => {
    expect(toSentenceEnd("一直说下去没有停的一句话", 6)).toBe("一直说下去没…");
  });
});
