import type { FinishedCall, Turn } from "#agents/runtime/turn.ts";
import type { Clause } from "#lib/language/index.ts";

/** One thing that is asked, as if it were all that was said, with the calls that were made for it. */
export type AskedPart = { turn: Turn; done: FinishedCall[] };

const ofClause = /^c(\d+)\./;

/** The id of the `number`-th call for a clause: the same in every attempt, so that its effect is one. */
export const callId = (clause: number, number: number): string => `c${clause}.${number}`;

/** A model that failed left calls without a clause: all clauses see them, so that none is made again. */
function isFor(call: FinishedCall, clause: number): boolean {
  const found = ofClause.exec(call.id);
  return found === null || Number(found[1]) === clause;
}

/** The turn with nothing in it but one clause: its words, its intent, the entities within it. */
function narrowed(turn: Turn, clause: Clause): Turn {
  const { understanding } = turn;
  if (understanding.clauses.length === 1) return { ...turn, clause };
  const { intent: name, confidence, reason, start, end } = clause;
  const entities = understanding.entities.filter((entity) => entity.start >= start && entity.end <= end);
  const own = {
    ...understanding,
    text: clause.text,
    intents: [{ name, confidence, reason }],
    clauses: [clause],
  };
  return { ...turn, text: clause.text, clause, understanding: { ...own, entities } };
}

/** What is asked, in spoken order. `state` is what the conversation is about by then: the answer before it may have changed that. */
export function askedPart(turn: Turn, clause: Clause, index: number, done: FinishedCall[]): AskedPart {
  return { turn: narrowed(turn, clause), done: done.filter((call) => isFor(call, index)) };
}
