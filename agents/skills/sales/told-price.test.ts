import { describe, expect, it } from "vitest";
import type { Turn } from "#agents/runtime/turn.ts";
import { understand } from "#lib/language/index.ts";
import { takesPrice } from "./told-price.ts";

const now = new Date("2026-11-23T10:00:00+08:00");

/** A turn behind one that told what a deal would cost. */
function turnOf(text: string): Turn {
  const understanding = understand(text, { now });
  const price = {
    amount: 300_000,
    said: "30万行吗",
    opportunity: { type: "opportunity", id: "1", label: "WMS" },
  };
  return {
    text,
    understanding,
    clause: { ...understanding.clauses[0], text },
    state: { focus: [], pending: null, price, last: { text: price.said } },
  } as unknown as Turn;
}

describe("takesPrice", () => {
  it.each(["改吧", "就按这个价", "批了", "给了30万", "同意这个价", "答应了，30万", "定了"])(
    "%s takes it",
    (text) => expect(takesPrice(turnOf(text))).toBe(true),
  );

  it.each(["批了没", "同意了没有", "答应不了", "批了再说", "给了他们三天考虑", "给了28万", "改吗"])(
    "%s does not",
    (text) => expect(takesPrice(turnOf(text))).toBe(false),
  );
});
