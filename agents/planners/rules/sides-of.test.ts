import { describe, expect, it } from "vitest";
import { understand } from "#lib/language/index.ts";
import { sidesOf } from "./split-clause.ts";

const names = { contacts: ["尹磊", "徐海鹏"], customers: ["云桥纺织"] };
const read = (text: string) =>
  sidesOf(understand(text, { now: new Date("2026-11-23T10:00:00+08:00"), names }));

describe("sidesOf", () => {
  it("takes what is said of each person by itself, with the deal in front", () => {
    expect(read("云桥wms 尹磊反对，徐海鹏现在站我们这边了")?.texts).toEqual([
      "云桥wms尹磊反对",
      "云桥wms徐海鹏现在站我们这边了",
    ]);
  });

  it.each([
    "今天拜访了云桥纺织，尹磊反对，徐海鹏支持我们，预算只有三十万，周五前要给他们报价",
    "今天拜访了云桥纺织，尹磊反对，徐海鹏支持我们",
    "尹磊反对，徐海鹏支持我们，他电话是13812345678",
  ])("loses nothing of what else was told: %s", (text) => {
    expect(read(text)).toBeUndefined();
  });

  it("leaves alone what is about one, or orders something beside", () => {
    expect(read("云桥的尹磊反对")).toBeUndefined();
    expect(read("尹磊反对，徐海鹏支持我们，提醒我明天给徐海鹏打电话")).toBeUndefined();
  });
});
