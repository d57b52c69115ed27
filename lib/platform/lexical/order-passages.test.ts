import { expect, it } from "vitest";
import type { Candidate } from "./find-candidates.ts";
import { orderPassages } from "./order-passages.ts";

const candidate = (no: number, heading: string, body: string): Candidate => ({
  chunk: `c${no}`,
  document: "d",
  no,
  title: " 折扣 ",
  heading,
  body,
  quality: 1,
  updatedAt: "2026-11-30",
  documentLength: 30,
});

it("shows the passage that says it, not the one that lists the question", () => {
  const candidates = [
    candidate(0, " 送实施人天算打折吗 ", " 这里写的是规矩 "),
    candidate(1, " 时效 ", " 当天回复 "),
    candidate(2, " 送东西 ", " 实施人天不送 "),
  ];
  const chunks = candidates.map(({ chunk, no }, at) => ({ chunk, no, score: 9 - at }));
  const found = { document: "d", score: 9, coverage: 1, held: 20, strength: 2 };
  const document = { ...found, updatedAt: "2026-11-30", chunks };
  const ordered = orderPassages(document, {
    meanings: [[{ text: "人天", count: 1, weight: 1, idf: 5 }]],
    averageLength: 10,
    candidates: new Map(candidates.map((each) => [each.chunk, each])),
  });
  expect(ordered.chunks.map(({ chunk }) => chunk)).toEqual(["c2", "c0", "c1"]);
});
