import { expect, it } from "vitest";
import type { SearchHit } from "#lib/domains/knowledge/contract.ts";
import { testimonialsIn } from "./testimonials-in.ts";

const hit = (passage: string): SearchHit => ({
  documentId: "doc",
  externalId: null,
  passage,
  score: 1,
  title: "案例",
  type: "case_study",
  domain: null,
  headingPath: [],
  citation: { versionId: "v", version: 1, chunkId: "c", hash: "h" },
  untrusted: true,
});
const said = (passage: string) => testimonialsIn([hit(passage)]).map(({ text }) => text);

it("finds what a customer said, with or without a heading for it", () => {
  expect(said("先试点一条线。客户证言：沈厂长说“切换没丢一条数据”。")).toEqual([
    "沈厂长说“切换没丢一条数据”。",
  ]);
  expect(said("旧系统保留三十天。调度部佘部长评价：“比预案还早两小时”。")).toEqual([
    "调度部佘部长评价：“比预案还早两小时”。",
  ]);
});

it("finds nothing where nobody is quoted", () => {
  expect(said("客户担心实施风险，分城市上线，三天完成。")).toEqual([]);
});
