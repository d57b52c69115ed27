import type { LeadFacts, LeadSource } from "#lib/domains/leads/contract.ts";

export type FocusRecord = { type: string; id: string; label: string };

/** A question that waits for the person's next message. */
export type Pending =
  | {
      kind: "duplicate";
      leadId: string;
      label: string;
      draft: LeadFacts & { source?: LeadSource; rawText?: string };
    }
  | { kind: "confirm"; proposalIds: string[] }
  | { kind: "missing_slots"; leadId: string; fields: string[] };

/** What a conversation remembers from turn to turn. */
export type DialogueState = {
  focus: FocusRecord[];
  pending: Pending | null;
};

export const emptyState: DialogueState = { focus: [], pending: null };

/** The state without records that are gone, and without a question about them. */
export function withoutRecords(given: Partial<DialogueState>, gone: string[]): DialogueState {
  const state = { ...emptyState, ...given };
  const asksAboutGone =
    state.pending !== null && "leadId" in state.pending && gone.includes(state.pending.leadId);
  return {
    focus: state.focus.filter((record) => !gone.includes(record.id)),
    pending: asksAboutGone ? null : state.pending,
  };
}
