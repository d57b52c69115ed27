import type { LastSentence, QueryReading } from "#lib/language/index.ts";

/** A record that is talked about; `detail` tells it from others of its name. */
export type FocusRecord = { type: string; id: string; label: string; detail?: string };

/**
 * A row of a list that was shown. What else stood in it tells it from the others: 做物流的那家 by its `words`, 最大的那个 by
 * its `figures`; `company` is the customer it belongs to.
 */
export type ShownRecord = FocusRecord & {
  words?: string;
  figures?: Record<string, number | string>;
  company?: FocusRecord;
};

/** A tool's call that is made once the person has answered. */
export type PendingCall = { tool: string; input: Record<string, unknown> };

/** A question that waits for the person's next message. */
export type Pending =
  /** A record that looks the same is there: another one all the same, or the facts into that one. */
  | {
      kind: "duplicate";
      object: string;
      id: string | null;
      label: string;
      create: PendingCall;
      update: PendingCall | null;
    }
  | { kind: "confirm"; proposalIds: string[] }
  /** Facts of a record that are still missing. */
  | { kind: "missing_slots"; object: string; id: string; fields: string[] }
  /** A sentence that lacked something; what is said next completes it. `chosen` is what names in it mean by now. */
  | { kind: "ask"; text: string; missing: string[]; chosen: Record<string, FocusRecord> }
  /** A sentence in which `said` fits several records; choosing one completes it. */
  | {
      kind: "choose";
      text: string;
      said: string;
      options: FocusRecord[];
      chosen: Record<string, FocusRecord>;
    };

/** The price that was told last, in yuan, of what and for whom: 就按这个价 means it. */
export type ToldPrice = {
  amount: number;
  /** The words that asked for it. */
  said?: string;
  product?: FocusRecord;
  quantity?: number;
  discount?: number;
  /** The deal whose own price it is. */
  opportunity?: FocusRecord;
  /** As it was said, or is called on record. */
  company?: string;
};

/** What a conversation remembers from turn to turn. */
export type DialogueState = {
  focus: FocusRecord[];
  pending: Pending | null;
  /** The records of the list that was shown last, in its order. */
  shown?: ShownRecord[];
  /** The sentence that was dealt with last, which a correction would change, and whether it has written. */
  last?: LastSentence & { wrote: boolean };
  /** What records or figures were asked for last. */
  query?: QueryReading;
  price?: ToldPrice;
};

export const emptyState: DialogueState = { focus: [], pending: null };

/** The state without records that are gone, and without a question about them. */
export function withoutRecords(given: Partial<DialogueState>, gone: string[]): DialogueState {
  const state = { ...emptyState, ...given };
  const asksAboutGone =
    state.pending !== null && "id" in state.pending && gone.includes(state.pending.id ?? "");
  return {
    ...state,
    ...(state.shown && { shown: state.shown.filter((record) => !gone.includes(record.id)) }),
    focus: state.focus.filter((record) => !gone.includes(record.id)),
    pending: asksAboutGone ? null : state.pending,
  };
}
