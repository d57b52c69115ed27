import { describe, expect, it } from "vitest";
import type { FinishedCall, Turn } from "#agents/runtime/turn.ts";
import { taskMeant } from "./task-meant.ts";

const near = { id: "t1", title: "催海川的合同", customer: { id: "c1", name: "海川物流" } };
const other = { id: "t2", title: "准备标书", customer: null };

/** What is meant where 海川物流 is talked about, which has one open task. */
function meant(text: string) {
  const turn = {
    text,
    chosen: {},
    clause: { text },
    understanding: { entities: [] },
    state: { focus: [{ type: "customer", id: "c1", label: "海川物流" }] },
  } as unknown as Turn;
  const output = { records: [near, other] };
  const outcome = { status: "done", result: { output } };
  const done = [{ id: "c0.1", tool: "record_list", outcome }] as unknown as FinishedCall[];
  return taskMeant(turn, done).task?.id ?? null;
}

describe("a plan that is spoken of by its kind", () => {
  const meeting = { id: "m1", title: "再过一遍排期", kind: "meeting", startsAt: "2026-12-10T07:00:00.000Z" };
  const task = { id: "t3", title: "把排期表改一版", kind: "task" };
  const turnOf = (text: string) =>
    ({
      text,
      chosen: {},
      clause: { text },
      understanding: { entities: [] },
      state: { focus: [task, meeting].map(({ id, title }) => ({ type: "task", id, label: title })) },
    }) as unknown as Turn;
  const outcome = { status: "done", result: { output: { records: [task, meeting] } } };
  const done = [{ id: "c0.1", tool: "record_list", outcome }] as unknown as FinishedCall[];

  it.each(["刚那个会挪到周五上午十点", "那场会议推迟到下周三", "刚约的那个会取消吧"])(
    "is no task that was given since: %s",
    (text) => expect(taskMeant(turnOf(text), done).task?.id).toBe("m1"),
  );
});

describe("taskMeant", () => {
  it.each(["弄完了", "这个办好了", "那边的事办完了", "推迟到周五", "合同催好了"])(
    "takes the one that is near: %s",
    (text) => {
      expect(meant(text)).toBe("t1");
    },
  );

  it.each(["报销弄完了", "周报改到周五"])("asks where another matter is named: %s", (text) => {
    expect(meant(text)).toBeNull();
  });
});
