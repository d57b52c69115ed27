import type { MentionCandidate, ResolvedMention } from "../contract.ts";

const near = 0.04;
/** Below this a candidate is only worth a question. */
const sureFrom = 0.7;
const slips = new Set(["pinyin", "typo", "part"]);
const enough = 3;

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
  const alone = second === undefined || first.score - second.score > near;
  // Two syllables are said alike by too many people; a slip in a long name leaves no doubt.
  const clear =
    !slips.has(first.match) || (first.match !== "part" && [...text].length >= enough && first.score >= 0.55);
  const certain = alone && clear && (slips.has(first.match) || first.score >= sureFrom);
  // Once a name is met as it is written, likenesses of other names are noise.
  const kept = slips.has(first.match)
    ? ranked
    : ranked.filter(({ match, score }) => !slips.has(match) || score > 0.8);
  return { text, certain, candidates: kept.slice(0, limit) };
}
