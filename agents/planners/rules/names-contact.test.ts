import { describe, expect, it } from "vitest";
import type { Turn } from "#agents/runtime/turn.ts";
import type { IntentName } from "#lib/language/index.ts";
import { namesContact } from "./names-contact.ts";

const turnOf = (text: string, intent: IntentName = "none", type = "contact") =>
  ({
    clause: { intent, text },
    state: { focus: [{ type, id: "c1", label: "杭州南屏医药 · 孟总监" }] },
  }) as unknown as Turn;

describe("namesContact", () => {
  it.each([
    ["孟总监全名 孟繁荣 139 5712 0846", "lead.capture"],
    ["孟总监全名，孟繁荣，13957120846", "lead.capture"],
    ["孟总监叫孟繁荣，电话13957120846", "contact.update"],
    ["孟总监的全名是孟繁荣", "none"],
  ] as const)("hears the whole name in %s", (text, intent) =>
    expect(namesContact(turnOf(text, intent))).toBe(true),
  );

  it.each([
    ["刘总监叫刘繁荣", "none", "contact"],
    ["孟总监说价格可以", "none", "contact"],
    ["孟总监叫孟繁荣", "activity.report", "contact"],
    ["孟总监叫孟繁荣", "none", "lead"],
  ] as const)("hears none in %s (%s, %s)", (text, intent, type) =>
    expect(namesContact(turnOf(text, intent, type))).toBe(false),
  );
});
