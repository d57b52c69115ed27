import type { MentionCandidate, ResolvedMention } from "../contract.ts";

const near = 0.04;
/** Below this a name that was met is only worth a question. */
const sureFrom = 0.7;
const slips = new Set(["pinyin", "typo", "part"]);
/** A slip leaves no doubt when nothing else is near it and the rest of the name was right. */
const clearFrom = 0.52;

/** Orders candidates and says whether the first one can only be meant: nothing else is as near, and it is no mere likeness. */
export function judgeCandidates(
  text: string,
  candidates: readonly MentionCandidate[],
  limit: number,
): ResolvedMention {
  const ranked = [...candidates].sort(
    (one, other) => other.score - one.score || one.name.localeCompare(other.name),
  );
  const [first, second] = ranked;
  if (first === undefined) return { text, certain: false, candidates: [] };
  // A part of a name says little: it is meant when nothing else has it.
  const apart = first.match === "part" ? first.score : near;
  const alone = second === undefined || first.score - second.score > apart;
  const clear = slips.has(first.match) ? first.score >= clearFrom : first.score >= sureFrom;
  // Once a name is met as it is written, likenesses of other names are noise.
  const kept = slips.has(first.match)
    ? ranked
    : ranked.filter(({ match, score }) => !slips.has(match) || score > 0.8);
  return { text, certain: alone && clear, candidates: kept.slice(0, limit) };
}
