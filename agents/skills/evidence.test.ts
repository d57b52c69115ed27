import { describe, expect, it } from "vitest";
import type { FinishedCall, Turn } from "#agents/runtime/turn.ts";
import { replyWith } from "./evidence.ts";

const turn = { state: { focus: [] } } as unknown as Turn;
const found = (id: string) => {
  const citation = { id, title: "停住了怎么办", passage: "……", href: "/knowledge/1" };
  const result = {
    output: {},
    artifacts: [],
    citations: [citation],
    suggestions: [],
    records: [],
    focus: [],
  };
  return { tool: "knowledge_search", outcome: { status: "done", result } } as unknown as FinishedCall;
};

describe("replyWith", () => {
  it("cites a passage once, for however many records it was found", () => {
    const { citations } = replyWith(turn, [found("c1"), found("c2"), found("c1")], "两单停住了");
    expect(citations.map(({ id }) => id)).toEqual(["c1", "c2"]);
  });
});
