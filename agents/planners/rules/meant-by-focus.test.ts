import { describe, expect, it } from "vitest";
import type { Turn } from "#agents/runtime/turn.ts";
import { type IntentName, understand } from "#lib/language/index.ts";
import { meantByFocus } from "./meant-by-focus.ts";

const now = new Date("2026-11-23T10:00:00+08:00");

/** A turn that was read as `intent` while a record of this kind is talked about. */
function turnOf(text: string, intent: IntentName, near: string | null, pending: string | null = null): Turn {
  const understanding = understand(text, { now });
  const focus = near ? [{ type: near, id: "1", label: "恒泰电子" }] : [];
  return {
    text,
    understanding,
    clause: { ...understanding.clauses[0], intent, text },
    state: { focus, pending: pending && { kind: pending } },
  } as unknown as Turn;
}

describe("meantByFocus", () => {
  it.each<[string, IntentName, IntentName]>([
    ["她直接跟总经理汇报", "none", "note.add"],
    ["头期三成，验收四成，尾数半年", "delivery.plan", "note.add"],
    ["她说心理价位二十六七", "lead.complete", "note.add"],
    ["手机改成13905718866", "lead.complete", "record.update"],
    ["对方说还要等等", "lead.progress", "activity.report"],
    ["她电话多少", "lead.progress", "record.show"],
    ["给老曹跟", "lead.assign", "record.transfer"],
  ])("%s, read as %s, is %s", (text, read, meant) =>
    expect(meantByFocus(turnOf(text, read, "opportunity"))).toBe(meant),
  );

  it.each<[string, IntentName]>([
    ["今天好热", "none"],
    ["我心好累", "none"],
    ["她喜欢什么", "none"],
    ["帮我排个交付计划", "delivery.plan"],
  ])("leaves %s alone", (text, read) => expect(meantByFocus(turnOf(text, read, "customer"))).toBeUndefined());

  it("knows nothing where nothing is talked about, or a yes is waited for", () => {
    expect(meantByFocus(turnOf("她直接跟总经理汇报", "none", null))).toBeUndefined();
    expect(meantByFocus(turnOf("她直接跟总经理汇报", "none", "customer", "confirm"))).toBeUndefined();
  });
});
