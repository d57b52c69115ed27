import { describe, expect, it } from "vitest";
import type { Turn } from "#agents/runtime/turn.ts";
import { doneLater } from "./done-later.ts";

const turnOf = (text: string) => ({ clause: { intent: "task.complete", text } }) as unknown as Turn;

describe("doneLater", () => {
  it.each([
    ["这个让顾言弄，弄好了抄我一份", "task.create"],
    ["弄好了告诉我", "none"],
    ["做完了再说", "none"],
  ] as const)("%s completes nothing", (text, intent) => expect(doneLater(turnOf(text))).toBe(intent));

  it.each(["方案写好了", "报价做完了，划掉", "给张总打电话那件事办好了", "都弄好了，打个勾"])(
    "%s is done",
    (text) => expect(doneLater(turnOf(text))).toBeUndefined(),
  );
});
