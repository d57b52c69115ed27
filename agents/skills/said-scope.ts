import type { Turn } from "#agents/runtime/turn.ts";
import type { Filter } from "#lib/platform/records/contract.ts";

export type SaidScope = {
  filter: Filter | null /** Key of the words that name it: `agents.scope.*`. */;
  words: "mine" | "team" | "all";
};

const MINE = /(?<![\p{L}])(?:我|我的|自己|本人)(?!们)|\bmy\b/iu;

/** Whose records a question is about: the speaker's own, their team's, or all that they may see. */
export function saidScope(turn: Turn): SaidScope {
  const owners = turn.understanding.entities.flatMap((each) =>
    each.type === "owner" ? [each.value.kind] : [],
  );
  if (owners.includes("my_team"))
    return { filter: { field: "owner", op: "in_team", value: { team: "mine" } }, words: "team" };
  if (owners.includes("me") || MINE.test(turn.understanding.normalized))
    return { filter: { field: "owner", op: "eq", value: { me: true } }, words: "mine" };
  return { filter: null, words: "all" };
}
