import type { Turn } from "#agents/runtime/turn.ts";
import type { FocusRecord, ShownRecord } from "#lib/domains/conversations/index.ts";

const ofCompany = new Set(["customer", "contact", "opportunity", "lead"]);

const asFocus = ({ type, id, label, detail }: ShownRecord): FocusRecord => ({
  type,
  id,
  label,
  ...(detail && { detail }),
});

/**
 * The turn with the row that its clause points at (第二个, 最大的那个) in front of all that is talked about, next its
 * company; records of other companies are not meant then.
 */
export function pointAt(turn: Turn): Turn {
  const { clause, understanding, state } = turn;
  const { refers = [] } = understanding;
  const pointed = refers.flatMap(({ start, end, row }) => {
    const record = row === undefined ? undefined : state.shown?.[row];
    return record && start >= clause.start && end <= clause.end ? [record] : [];
  });
  const [first] = pointed;
  if (!first) return turn;
  const near = [asFocus(first), ...(first.company ? [first.company] : [])];
  const others = state.focus.filter(
    ({ id, type }) => !ofCompany.has(type) && near.every((each) => each.id !== id),
  );
  return { ...turn, pointed, state: { ...state, focus: [...near, ...others] } };
}
