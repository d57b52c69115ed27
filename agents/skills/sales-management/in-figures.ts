import type { Turn } from "#agents/runtime/turn.ts";
import type { WeighedOwner, WeighedOwners } from "#lib/domains/leads/contract.ts";

/** Why somebody, in figures: what the two strongest factors say. */
export function inFigures(
  factors: WeighedOwner["factors"],
  weights: WeighedOwners["weights"],
  { t }: Turn,
): string {
  return factors
    .filter(({ value }) => value > 0)
    .toSorted((one, other) => weights[other.key] * other.value - weights[one.key] * one.value)
    .slice(0, 2)
    .map(({ key, fact }) => t(`management.weigh.fact.${key}`, fact))
    .join(t("lead.listComma"));
}
