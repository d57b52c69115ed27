import { describe, expect, it } from "vitest";
import { understand } from "../../understand.ts";

const options = {
  now: new Date("2026-11-23T10:00:00+08:00"),
  names: { customers: ["台州鼎力泵业", "德芙科技"] },
};
const first = (text: string) => understand(text, options).intents[0]?.name;

describe("a bare name to look up", () => {
  it.each(["查一下德芙科技", "搜一下台州鼎力泵业"])("opens the record: %s", (text) => {
    expect(first(text)).toBe("record.show");
    expect(understand(text, options).lead.companyName).toMatch(/^(?:德芙科技|台州鼎力泵业)$/);
  });
  it.each(["查一下快递", "查一下北京天气", "查一下我的订单"])(
    "is not ours when no record has it: %s",
    (text) => {
      expect(first(text)).not.toBe("record.show");
    },
  );
});
