import type { Understanding } from "../contract.ts";
import type { DialogueHint, KnownNames, TalkedAbout } from "../model/dialogue.ts";
import { lastSentence } from "./last-sentence.ts";
import { nameRecords } from "./name-records.ts";

const MOST = 8;
const key = ({ type, label }: TalkedAbout): string => `${type} ${label}`;

/**
 * Returns what the next message can lean on: what was talked about, the last first, the sentence that may be corrected
 * or gone on from, and what was asked for. `whole` is what was said, completed by what stood before it.
 */
export function remember(before: DialogueHint, whole: Understanding, names: KnownNames = {}): DialogueHint {
  const referred = (whole.refers ?? []).map(({ type, label }): TalkedAbout => {
    const known = [...(before.focus ?? []), ...(before.shown ?? [])];
    return known.find((each) => each.type === type && each.label === label) ?? { type, label };
  });
  const named = nameRecords(whole, names, before.focus ?? []);
  const all = new Map(
    [...named, ...referred, ...(before.focus ?? [])].map((each) => [key(each), each] as const),
  );
  const last = lastSentence(whole) ?? before.last;
  const query = whole.query ?? before.query;
  return {
    ...(all.size > 0 && { focus: [...all.values()].slice(0, MOST) }),
    ...(last && { last }),
    ...(query && { query }),
  };
}
