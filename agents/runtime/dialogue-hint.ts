import type { DialogueState } from "#lib/domains/conversations/index.ts";
import type { DialogueHint } from "#lib/language/index.ts";

/** What the reading of a message depends on. A sentence that is still being completed is read whole, not hinted at. */
export function dialogueHint({ pending, focus, shown, last, query }: DialogueState): DialogueHint {
  return {
    ...(pending && pending.kind !== "ask" && { pending: { kind: pending.kind } }),
    focus: focus.map(({ type, label }) => ({ type, label })),
    ...(shown && { shown: shown.map(({ type, label }) => ({ type, label })) }),
    ...(last && { last }),
    ...(query && { query }),
  };
}
