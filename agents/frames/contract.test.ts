import { describe, expect, it } from "vitest";
import type { Frame, FramePart, Step } from "#agents/contract.ts";
import { applyFrame, emptyMessageView } from "./contract.ts";

const rules = { kind: "rules" } as const;
const step = (id: string, status: Step["status"]): Step => ({
  id,
  agent: "market",
  tool: "lead_list",
  input: {},
  status,
  records: [],
});
const framesOf = (parts: FramePart[], from = 1): Frame[] =>
  parts.map((part, index) => ({ runId: "r", messageId: "m", conversationId: "c", seq: from + index, part }));
const viewOf = (frames: Frame[]) => frames.reduce(applyFrame, emptyMessageView);

const whole: FramePart[] = [
  { type: "start", engine: rules, attempt: 1 },
  { type: "understanding", intents: [{ name: "lead.capture", confidence: 1 }], entities: [] },
  { type: "route", agents: ["market"], reason: "因为" },
  { type: "step", step: step("s1", "running") },
  { type: "step", step: step("s1", "done") },
  { type: "text", delta: "你" },
  { type: "text", delta: "好" },
  { type: "suggestions", suggestions: [{ label: "a", text: "b" }] },
  { type: "end", status: "done", engine: rules, elapsedMs: 5, tokens: null, writes: 1 },
];

describe("applyFrame", () => {
  it("builds the view of a run", () => {
    expect(viewOf(framesOf(whole))).toMatchObject({
      text: "你好",
      status: "done",
      engine: rules,
      agents: ["market"],
      routeReason: "因为",
      steps: [{ id: "s1", status: "done" }],
      suggestions: [{ label: "a", text: "b" }],
      writes: 1,
      lastSeq: whole.length,
    });
  });

  it("changes nothing for frames seen already, at any point of the run", () => {
    const frames = framesOf(whole);
    for (let seen = 0; seen <= frames.length; seen += 1) {
      const view = viewOf(frames.slice(0, seen));
      expect(frames.slice(0, seen).reduce(applyFrame, view)).toBe(view);
      expect(frames.reduce(applyFrame, view)).toEqual(viewOf(frames));
    }
  });

  it("does not change the view that it was given", () => {
    const before = JSON.stringify(emptyMessageView);
    viewOf(framesOf(whole));
    expect(JSON.stringify(emptyMessageView)).toBe(before);
  });

  it("withdraws what the first engine said when the second takes over", () => {
    const notice: FramePart = {
      type: "notice",
      code: "model_failed",
      text: "换规则",
      reset: true,
      engine: rules,
    };
    const view = viewOf(framesOf([{ type: "text", delta: "半句" }, notice, { type: "text", delta: "整句" }]));
    expect(view).toMatchObject({
      text: "整句",
      engine: rules,
      notices: [{ code: "model_failed", text: "换规则" }],
    });
  });

  it("keeps what was said when a notice resets nothing", () => {
    const view = viewOf(
      framesOf([
        { type: "text", delta: "半句" },
        { type: "notice", code: "budget", text: "够了" },
      ]),
    );
    expect(view.text).toBe("半句");
  });

  it("starts the answer anew in a second attempt and keeps the steps", () => {
    const again = framesOf(
      [
        { type: "start", engine: rules, attempt: 2 },
        { type: "text", delta: "再来" },
      ],
      1_000_001,
    );
    const view = viewOf([...framesOf(whole), ...again]);
    expect(view).toMatchObject({ text: "再来", status: "running", suggestions: [], artifacts: [] });
    expect(view.steps).toHaveLength(1);
  });

  it("tells the end of a failed run with its reason", () => {
    const end: FramePart = {
      type: "end",
      status: "failed",
      engine: rules,
      elapsedMs: 1,
      tokens: 3,
      writes: 0,
      error: "坏了",
    };
    expect(viewOf(framesOf([end]))).toMatchObject({ status: "failed", error: "坏了", tokens: 3 });
  });
});
