import { type Clause, type IntentName, pastedFrom } from "#lib/language/index.ts";
import { writing } from "./asks-only.ts";

/** What an order in somebody else's words could do; what they tell is taken in all the same. */
const orders: ReadonlySet<IntentName> = new Set<IntentName>([
  ...[...writing].filter((intent) => !["lead.capture", "lead.progress", "note.add"].includes(intent)),
  "lead.assign",
  "lead.reassign",
  "pool.claim",
  "pool.release",
  "export.run",
  "undo",
  "confirm",
]);

/** A pasted talk with somebody is one, from its first line to its last. */
function wholeTalk(clauses: readonly Clause[], text: string): readonly Clause[] {
  const at = clauses.findIndex(({ intent }) => intent === "activity.report" || intent === "lead.capture");
  const talk = clauses[at];
  if (!talk) return clauses;
  return [...clauses.slice(0, at), { ...talk, end: text.length, text: text.slice(talk.start) }];
}

/** Orders that stand in a pasted text are the words of others: nobody obeys them. */
export function withoutPasted(clauses: readonly Clause[], text: string): readonly Clause[] {
  const from = pastedFrom(text);
  if (from === null) return clauses;
  const own = clauses.filter(({ start, intent }) => start < from || !orders.has(intent));
  if (own.length > 0) return wholeTalk(own, text);
  return clauses.slice(0, 1).map((clause) => ({ ...clause, intent: "none", slots: {} }));
}
