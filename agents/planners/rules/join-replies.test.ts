import { describe, expect, it } from "vitest";
import type { Reply } from "#agents/runtime/turn.ts";
import { joinReplies } from "./join-replies.ts";

const reply = (text: string, more: Partial<Reply> = {}): Reply => ({
  text,
  artifacts: [],
  citations: [],
  suggestions: [],
  confidence: 1,
  state: {},
  ...more,
});
const card = (id: string, title: string) => ({
  kind: "record" as const,
  data: { object: "customer", id, title, href: null, marks: [], fields: [], lists: [] },
});
const choose = (text: string, said: string): Partial<Reply> => ({
  state: { pending: { kind: "choose", text, said, options: [], chosen: {} } },
});

describe("joinReplies", () => {
  it("leaves a single answer as it is", () => {
    const only = reply("好", { suggestions: [{ label: "a", text: "a" }] });
    expect(joinReplies([only], "，")).toBe(only);
  });

  it("says everything in order, and nothing twice", () => {
    expect(joinReplies([reply("已记录。\n\n还缺电话。"), reply("已建任务。\n\n还缺电话。")], "，").text).toBe(
      "已记录。\n\n还缺电话。\n\n已建任务。",
    );
  });

  it("shows of a record its last card only", () => {
    const joined = joinReplies(
      [
        reply("一", { artifacts: [card("c1", "先"), card("c2", "另一家")] }),
        reply("二", { artifacts: [card("c1", "后")] }),
      ],
      "，",
    );
    expect(joined.artifacts).toEqual([card("c2", "另一家"), card("c1", "后")]);
  });

  it("has one row of suggestions, each once", () => {
    const chips = (...texts: string[]) => ({ suggestions: texts.map((text) => ({ label: text, text })) });
    const joined = joinReplies([reply("一", chips("a", "b", "c")), reply("二", chips("b", "d", "e"))], "，");
    expect(joined.suggestions.map(({ text }) => text)).toEqual(["a", "b", "c", "d"]);
  });

  it("asks a question that two clauses share once, and keeps both waiting for it", () => {
    const joined = joinReplies(
      [
        reply("哪个张总？", choose("拜访张总", "张总")),
        reply("哪一位张总？", choose("给张总建任务", "张总")),
      ],
      "，",
    );
    expect(joined.text).toBe("哪个张总？");
    expect(joined.state.pending).toMatchObject({ kind: "choose", text: "拜访张总，给张总建任务" });
  });

  it("asks the first of two questions", () => {
    const joined = joinReplies(
      [reply("哪个张总？", choose("拜访张总", "张总")), reply("哪个李总？", choose("给李总打电话", "李总"))],
      "，",
    );
    expect(joined.state.pending).toMatchObject({ said: "张总", text: "拜访张总" });
  });

  it("is as sure as its least sure part", () => {
    expect(joinReplies([reply("一"), reply("二", { confidence: 0.3 })], "，").confidence).toBe(0.3);
  });
});
