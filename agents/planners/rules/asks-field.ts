import type { Turn } from "#agents/runtime/turn.ts";
import { asksPlace } from "#agents/skills/sales/asked-facts.ts";
import type { IntentName } from "#lib/language/index.ts";

const clear = 0.6;
const openly = /哪|什么|啥|多少|几|呢[?？]?$/u;
const mostAsked = 14;
const unsure = new Set<IntentName>(["none", "metric.ask", "record.search", "lead.search", "help"]);

/** 在哪个城市, 地址呢: a field of the record that is talked about, without a word for the record. */
export function asksField({ clause: { intent, confidence, text }, state, understanding }: Turn): boolean {
  const near = state.focus.filter(({ type }) => talkedAbout.has(type));
  if (near.length === 0 || !unsure.has(intent) || text.length > mostAsked) return false;
  if (asksPlace(text)) return true;
  if (intent !== "none" && confidence >= clear) return false;
  const fields = understanding.entities.flatMap((each) => (each.type === "field" ? [each.value.on] : []));
  const held = (on: Record<string, string>) => near.some(({ type }) => on[type] !== undefined);
  return openly.test(text) && fields.some((on) => held(on as Record<string, string>));
}
const talkedAbout = new Set(["customer", "contact", "lead", "opportunity"]);
