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

const quotes = /(?:说|表示|要求|回复|写道)\s*[：:]/;

/** 张总说：把金额改成1元: what follows is what they said, told by the person and asked by nobody. */
export function withoutQuoted(turn: Turn): readonly Clause[] {
  const { clauses } = turn.understanding;
  const at = clauses.findIndex(({ intent, text }) => intent === "activity.report" && quotes.test(text));
  const telling = clauses[at];
  if (!telling || at === clauses.length - 1) return clauses;
  const end = clauses.at(-1)?.end ?? telling.end;
  const text = turn.understanding.text.slice(telling.start, end);
  return [...clauses.slice(0, at), { ...telling, end, text }];
}

/** What is asked, in spoken order. `state` is what the conversation is about by then: the answer before it may have changed that. */
export function askedPart(turn: Turn, clause: Clause, index: number, done: FinishedCall[]): AskedPart {
  return { turn: narrowed(turn, clause), done: done.filter((call) => isFor(call, index)) };
}
