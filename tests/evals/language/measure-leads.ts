import { type DialogueHint, understand } from "../../../lib/language/index.ts";
import { type ExpectedSlots, flattenExpected, flattenUnderstanding } from "./flatten-slots.ts";
import { readJsonl } from "./read-jsonl.ts";

export type LeadCase = {
  text: string;
  now: string;
  intent: string;
  slots: ExpectedSlots;
  dialogue?: DialogueHint;
  held?: boolean;
};
export type LeadFigures = {
  cases: number;
  intent: number;
  slotF1: number;
  rejection: number;
  misses: string[];
};

/** These sentences were labelled by what they mean for leads: `none` is whatever leaves leads alone. */
function agrees(expected: string, intent: string): boolean {
  if (expected === "none") return !intent.startsWith("lead.");
  if (expected === "greeting") return intent === "greeting" || intent === "thanks";
  return intent === expected || (expected === "lead.search" && intent === "metric.ask");
}

/** Scores intents, slots and rejection on the held-out or the open part of leads.jsonl. */
export function measureLeads(held: boolean): LeadFigures {
  const path = new URL("./leads.jsonl", import.meta.url).pathname;
  const cases = (readJsonl<LeadCase>(path) ?? []).filter((item) => (item.held === true) === held);
  let right = 0;
  let hits = 0;
  let said = 0;
  let wanted = 0;
  let foreign = 0;
  let refused = 0;
  const misses: string[] = [];
  for (const item of cases) {
    const options = {
      now: new Date(item.now),
      ...(item.dialogue === undefined ? {} : { dialogue: item.dialogue }),
    };
    const understanding = understand(item.text, options);
    const intent = understanding.intents[0]?.name ?? "none";
    if (agrees(item.intent, intent)) right += 1;
    else misses.push(`${item.text} → ${intent}, expected ${item.intent}`);
    if (item.intent === "none") {
      foreign += 1;
      if (agrees("none", intent)) refused += 1;
      continue;
    }
    const expected = flattenExpected(item.slots);
    const actual = flattenUnderstanding(understanding, item.intent);
    const common = [...expected].filter((slot) => actual.has(slot));
    hits += common.length;
    said += actual.size;
    wanted += expected.size;
    const lost = [...expected].filter((slot) => !actual.has(slot));
    const extra = [...actual].filter((slot) => !expected.has(slot));
    if (lost.length + extra.length > 0)
      misses.push(`${item.text} → lost ${lost.join(" ")} | extra ${extra.join(" ")}`);
  }
  return {
    cases: cases.length,
    intent: right / Math.max(1, cases.length),
    slotF1: (2 * hits) / Math.max(1, said + wanted),
    rejection: refused / Math.max(1, foreign),
    misses,
  };
}
