import type { DialogueState, Pending, ShownRecord } from "#lib/domains/conversations/index.ts";
import type { DialogueHint, ShownRow } from "#lib/language/index.ts";
import { asTalkedAbout } from "./as-talked-about.ts";

const waiting = (pending: Exclude<Pending, { kind: "ask" }>): NonNullable<DialogueHint["pending"]> =>
  pending.kind === "choose"
    ? { kind: pending.kind, options: pending.options.map(asTalkedAbout) }
    : { kind: pending.kind };

const asRow = ({ company, words, figures, ...record }: ShownRecord): ShownRow => ({
  ...asTalkedAbout(record),
  ...(company && { company: company.label }),
  ...(words !== undefined && { words }),
  ...(figures && { figures }),
});

/** What the reading of a message depends on. A sentence that is still being completed is read whole, not hinted at. */
export function dialogueHint({ pending, focus, shown, last, query }: DialogueState): DialogueHint {
  return {
    ...(pending && pending.kind !== "ask" && { pending: waiting(pending) }),
    focus: focus.map(({ type, label }) => ({ type, label })),
    ...(shown && { shown: shown.map(asRow) }),
    ...(last && { last }),
    ...(query && { query }),
  };
}
