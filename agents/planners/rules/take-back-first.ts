import type { FinishedCall, Turn } from "#agents/runtime/turn.ts";
import type { ToolCall } from "#agents/tools/tool.ts";

/**
 * The calls that do away with what a correction puts right, before its sentence is dealt with anew: a proposal that waits
 * is refused, what was written is undone. None when that is done, or when nothing was to be done away with.
 */
export function takeBackFirst({ takesBack }: Turn, done: readonly FinishedCall[]): ToolCall[] {
  if (takesBack === undefined || done.some(({ id }) => id === ID)) return [];
  const { proposalIds, run } = takesBack;
  if (proposalIds.length > 0)
    return [
      { id: ID, agent: "crm_expert", tool: "proposal_decide", input: { proposalIds, decision: "reject" } },
    ];
  return run ? [{ id: ID, agent: "crm_expert", tool: "turn_undo", input: {} }] : [];
}

/** The calls of the sentence itself: what was done before it is no part of them. */
export function withoutTakenBack(done: FinishedCall[]): FinishedCall[] {
  return done.filter(({ id }) => id !== ID);
}

/** The turn without what was done away with: nobody is spoken of who was only made by a slip. */
export function withoutGone(turn: Turn, done: readonly FinishedCall[]): Turn {
  const gone = new Set(
    done.flatMap(({ id, outcome }) => (id === ID && outcome.status === "done" ? outcome.result.gone : [])),
  );
  if (gone.size === 0) return turn;
  const { state, chosen } = turn;
  const left = Object.entries(chosen).filter(([, { id }]) => !gone.has(id));
  const focus = state.focus.filter(({ id }) => !gone.has(id));
  return { ...turn, chosen: Object.fromEntries(left), state: { ...state, focus } };
}

/** Whether what stood before could not be done away with; nothing is written anew then. */
export function isStuck(done: readonly FinishedCall[]): boolean {
  return done.some(({ id, outcome }) => id === ID && outcome.status !== "done");
}

const ID = "before.1";
