import type { OwnerFactor, WeighedOwner } from "../contract.ts";

export type Candidate = {
  user: WeighedOwner["user"];
  /** Open leads and open deals. */
  load: number;
  capacity: number | null;
  won: number;
  lost: number;
  wonInIndustry: number;
  /** Whether the person has said that the industry or the region is theirs. */
  declared: boolean;
  ties: number;
  /** How often people have handed them leads of this industry. */
  handed: number;
};

/** What speaks for somebody, by weight; the weights add up to 1. */
export const ownerWeights: Record<OwnerFactor, number> = {
  specialty: 0.3,
  load: 0.25,
  win_rate: 0.2,
  relation: 0.15,
  preference: 0.1,
};
const declaredSpecialty = 0.6;
/** What somebody can carry where nobody has said it: a single lead in hand fills no one up. */
const usualCapacity = 20;
/** More hand-overs than this say no more. */
const mostHanded = 3;

/** Won and one more of all and two more: nobody is at 0% or 100% for a handful of deals. */
const winRate = ({ won, lost }: Candidate): number => (won + 1) / (won + lost + 2);

function factorsOf(candidate: Candidate, most: { load: number; won: number }): WeighedOwner["factors"] {
  const { load, capacity, wonInIndustry, declared, ties, handed, won, lost } = candidate;
  const full = capacity ?? Math.max(most.load, usualCapacity);
  const experience = most.won === 0 ? 0 : wonInIndustry / most.won;
  return [
    {
      key: "specialty",
      value: Math.max(experience, declared ? declaredSpecialty : 0),
      fact: { won: wonInIndustry, declared: Number(declared) },
    },
    {
      key: "load",
      value: 1 - Math.min(1, load / Math.max(full, 1)),
      fact: { load, capacity: capacity ?? -1 },
    },
    { key: "win_rate", value: winRate(candidate), fact: { won, lost } },
    { key: "relation", value: ties > 0 ? 1 : 0, fact: { ties } },
    { key: "preference", value: Math.min(1, handed / mostHanded), fact: { handed } },
  ];
}

/** Everybody with what speaks for them and the weighted sum 0–100, the best first; of equals who has less to do. */
export function weighCandidates(candidates: readonly Candidate[]): WeighedOwner[] {
  const most = {
    load: Math.max(0, ...candidates.map(({ load }) => load)),
    won: Math.max(0, ...candidates.map(({ wonInIndustry }) => wonInIndustry)),
  };
  const weighed = candidates.map((candidate) => {
    const factors = factorsOf(candidate, most);
    const total = factors.reduce((sum, { key, value }) => sum + ownerWeights[key] * value, 0);
    return { owner: { user: candidate.user, total: Math.round(total * 100), factors }, load: candidate.load };
  });
  return weighed
    .toSorted((one, other) => other.owner.total - one.owner.total || one.load - other.load)
    .map(({ owner }) => owner);
}
