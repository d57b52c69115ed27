import { describe, expect, it } from "vitest";
import { sharedWords } from "./match-words.ts";

describe("sharedWords", () => {
  it("finds what a wish and a product have in common", () => {
    expect(sharedWords("想解决多仓库存不准的问题", "多仓库存管理，支持 WMS 盘点")).toEqual(
      expect.arrayContaining(["库存"]),
    );
    expect(sharedWords("要一套WMS", "仓储 wms 平台")).toEqual(["wms"]);
  });

  it("does not take the words of every wish for one", () => {
    expect(sharedWords("我们需要一个系统解决问题", "系统产品方案，解决客户问题")).toEqual([]);
  });
});
