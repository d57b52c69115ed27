import { describe, expect, it } from "vitest";
import { createChatReader } from "./chat-reader.ts";
import { createEventReader } from "./event-reader.ts";
import type { ModelPart } from "./model-part.ts";
import { createThoughtSplitter } from "./thought-splitter.ts";

/** The text cut into pieces of that many characters. */
const cut = (text: string, size: number): string[] =>
  Array.from({ length: Math.ceil(text.length / size) }, (_, at) => text.slice(at * size, (at + 1) * size));

const sizes = [1, 2, 3, 7, 1_000];

describe("createEventReader", () => {
  const read = (pieces: string[]): string[] => {
    const told: string[] = [];
    const reader = createEventReader((data) => told.push(data));
    for (const piece of pieces) reader.push(piece);
    reader.end();
    return told;
  };

  it.each(sizes)("tells the data of each event, cut every %d characters", (size) => {
    const stream =
      ': hello\n\nevent: x\ndata: {"a":1}\n\ndata:二\r\n\r\ndata: one\ndata: two\n\ndata: [DONE]\n\n';
    expect(read(cut(stream, size))).toEqual(['{"a":1}', "二", "one\ntwo", "[DONE]"]);
  });

  it("tells an event that the stream's end has closed", () => {
    expect(read(["data: a\n\ndata: b"])).toEqual(["a", "b"]);
    expect(read(["data: a\n\ndata: b\n"])).toEqual(["a", "b"]);
    expect(read(["data: a\n\n", "\n"])).toEqual(["a"]);
  });

  it("refuses what never ends a line", () => {
    const reader = createEventReader(() => undefined);
    const long = "x".repeat(1_000_000);
    expect(() => Array.from({ length: 5 }, () => reader.push(long))).toThrow("not a stream");
  });
});

describe("createThoughtSplitter", () => {
  const split = (text: string, size: number) => {
    const told = { text: "", reasoning: "" };
    const splitter = createThoughtSplitter((kind, delta) => {
      told[kind] += delta;
    });
    for (const piece of cut(text, size)) splitter.push(piece);
    splitter.end();
    return told;
  };

  it.each(sizes)("keeps thoughts out of the answer, cut every %d characters", (size) => {
    const said = "<think>先查线索<b>。\n</think>\n\n共 3 条 <线索>，a<b。";
    expect(split(said, size)).toEqual({ text: "共 3 条 <线索>，a<b。", reasoning: "先查线索<b>。\n" });
    expect(split("一<think>二</think>三<think>四</think> 五", size)).toEqual({
      text: "一三五",
      reasoning: "二四",
    });
    expect(split("只有<thi", size)).toEqual({ text: "只有<thi", reasoning: "" });
    expect(split("<think>没完</thin", size)).toEqual({ text: "", reasoning: "没完</thin" });
  });

  it("lets out at once what cannot be the beginning of a mark", () => {
    const told: string[] = [];
    const splitter = createThoughtSplitter((_kind, delta) => told.push(delta));
    for (const piece of ["好", "的<", "b>", "<thin", "g"]) splitter.push(piece);
    expect(told).toEqual(["好", "的", "<b>", "<thing"]);
  });
});

describe("createChatReader", () => {
  const chunk = (delta: unknown, more: object = {}) => ({ choices: [{ index: 0, delta, ...more }] });
  const read = (chunks: unknown[], end = true): ModelPart[] => {
    const told: ModelPart[] = [];
    const reader = createChatReader((part) => told.push(part));
    for (const each of chunks) reader.take(JSON.stringify(each));
    if (end) reader.end();
    return told;
  };
  const call = (
    index: number | undefined,
    id: string | undefined,
    name: string | undefined,
    input: string,
  ) => ({
    ...(index !== undefined && { index }),
    ...(id && { id }),
    function: { ...(name && { name }), arguments: input },
  });

  it("tells text as it comes, then how it ended and what it cost", () => {
    const usage = { prompt_tokens: 10, completion_tokens: 2, total_tokens: 12 };
    const chunks = [
      chunk({ role: "assistant", content: "" }),
      chunk({ content: "您" }),
      chunk({ content: "好" }, { finish_reason: null }),
      chunk({}, { finish_reason: "stop" }),
      { choices: [], usage },
    ];
    expect(read(chunks)).toEqual([
      { type: "text", delta: "您" },
      { type: "text", delta: "好" },
      { type: "finish", reason: "stop", tokens: 12 },
    ]);
  });

  it("puts calls together from their pieces, two at once", () => {
    const chunks = [
      chunk({ tool_calls: [call(0, "call_1", "lead_list", '{"mi')] }),
      chunk({ tool_calls: [call(1, "call_2", "lead_get", ""), call(0, undefined, undefined, 'nScore":')] }),
      chunk({
        tool_calls: [call(1, undefined, undefined, '{"id":"l1"}'), call(0, undefined, undefined, "60}")],
      }),
      chunk({}, { finish_reason: "tool_calls" }),
    ];
    expect(read(chunks).filter(({ type }) => type !== "calling")).toEqual([
      { type: "call", id: "call_1", tool: "lead_list", input: '{"minScore":60}' },
      { type: "call", id: "call_2", tool: "lead_get", input: '{"id":"l1"}' },
      { type: "finish", reason: "tool-calls", tokens: 0 },
    ]);
  });

  it("takes calls of servers that send them whole, without an index or an id, and call that a stop", () => {
    const chunks = [
      chunk({ tool_calls: [call(undefined, "a", "lead_list", "{}")] }),
      chunk({ tool_calls: [call(undefined, "b", "lead_get", "{}")] }, { finish_reason: "stop" }),
    ];
    expect(read(chunks).filter(({ type }) => type !== "calling")).toMatchObject([
      { id: "a", tool: "lead_list" },
      { id: "b", tool: "lead_get" },
      { type: "finish", reason: "tool-calls" },
    ]);
    const [, nameless] = read([chunk({ tool_calls: [call(0, undefined, "lead_list", "{}")] })]);
    expect(nameless).toMatchObject({ tool: "lead_list", id: expect.stringMatching(/.{8,}/) });
  });

  it.each([
    [{ reasoning_content: "想" }],
    [{ reasoning: "想" }],
    [{ content: [{ type: "thinking", thinking: [{ type: "text", text: "想" }] }] }],
    [{ content: "<think>想</think>" }],
  ])("tells thoughts apart: %j", (delta) => {
    expect(read([chunk(delta), chunk({ content: [{ type: "text", text: "答" }] })])).toEqual([
      { type: "reasoning", delta: "想" },
      { type: "text", delta: "答" },
    ]);
  });

  it("tells no finish of an answer that was cut", () => {
    expect(read([chunk({ content: "您" })])).toEqual([{ type: "text", delta: "您" }]);
  });

  it.each([
    ['{"error":{"message":"overloaded"}}', "overloaded"],
    ["null", "no object"],
    ['{"choi', "JSON"],
  ])("throws for %s", (data, why) => {
    expect(() => createChatReader(() => undefined).take(data)).toThrow(why);
  });
});
