import { expect, it } from "vitest";
import { readFrontMatter } from "../saving/read-front-matter.ts";
import { readShipped } from "../saving/read-shipped.ts";

const shipped = `---
title: 拜访前的准备清单
type: best_practice        # 类型
domain: sales
tags: [拜访, 准备]
stages: [qualification]
industry: 制造
owner: sales
valid_until: 2027-12-31
gold:
  - 第一次见客户要带什么
  - "拜访: 之前看什么"
---
# 拜访前的准备清单

先看年报。
`;

it("reads pairs, lists in a row and lists by lines", () => {
  const { values, text } = readFrontMatter(shipped);
  expect(values).toMatchObject({
    title: "拜访前的准备清单",
    type: "best_practice",
    tags: ["拜访", "准备"],
    gold: ["第一次见客户要带什么", "拜访: 之前看什么"],
  });
  expect(text).toBe("# 拜访前的准备清单\n\n先看年报。");
  expect(readFrontMatter("# 没有\n\n---\n").values).toEqual({});
});

it("makes a document of it, or says which one cannot be", () => {
  const { document, owner, gold } = readShipped("sales/visit.md", shipped);
  expect(document).toMatchObject({
    externalId: "shipped:sales/visit.md",
    status: "published",
    validUntil: "2027-12-31",
    tags: ["拜访", "准备", "阶段:qualification", "行业:制造"],
  });
  expect([owner, gold.length]).toEqual(["sales", 2]);
  expect(() => readShipped("a.md", "---\ntype: novel\n---\n正文")).toThrow("a.md");
});
