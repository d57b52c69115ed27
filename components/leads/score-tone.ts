import type { highQualityScore } from "#lib/domains/leads/contract.ts";

const high: typeof highQualityScore = 60;

/** Colour never stands alone: the number is always beside it. */
export function scoreTone(score: number): string {
  if (score >= high) return "var(--accent)";
  return score >= 40 ? "var(--warn)" : "var(--ink-3)";
}
