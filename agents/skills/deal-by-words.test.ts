import { describe, expect, it } from "vitest";
import { dealByWords } from "./deal-by-words.ts";

const deals = ["骁淳光电WMS项目", "骁淳光电CRM2026年续约"].map((label) => ({ label }));

describe("dealByWords", () => {
  it("takes the deal whose product or kind is said", () => {
    expect(dealByWords(deals, "刚拜访完骁淳光电，王工说wms预算砍了一半")?.label).toBe("骁淳光电WMS项目");
    expect(dealByWords(deals, "骁淳光电的续约签下来了")?.label).toBe("骁淳光电CRM2026年续约");
  });

  it("takes none where nothing of its own is said, or as much of each", () => {
    expect(dealByWords(deals, "骁淳光电那个项目推进一下")).toBeUndefined();
    expect(dealByWords(deals, "WMS和续约都推一下")).toBeUndefined();
  });
});
