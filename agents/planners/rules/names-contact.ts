import type { Turn } from "#agents/runtime/turn.ts";
import { wholeName } from "#agents/skills/market/whole-name.ts";
import type { IntentName } from "#lib/language/index.ts";

/** What words that tell a name may be taken for. */
const mistaken: ReadonlySet<IntentName> = new Set<IntentName>([
  "none",
  "correct",
  "lead.complete",
  "lead.capture",
  "customer.create",
  "contact.create",
  "contact.update",
  "record.update",
]);
const longest = 60;

/** 孟总监全名孟繁荣: the whole name of the person who is talked about, known by surname alone so far. */
export function namesContact({ clause: { intent, text }, state }: Turn): boolean {
  const [near] = state.focus;
  if (near?.type === "lead" || !mistaken.has(intent) || text.length > longest) return false;
  return state.focus.some(({ type, label }) => type === "contact" && wholeName(text, label) !== undefined);
}
