import type { Turn } from "#agents/runtime/turn.ts";
import type { CompetitorDto } from "#lib/domains/opportunities/contract.ts";

/** What is kept of a competitor, a phrase each: where they are strong, where weak, and what we answer. */
export function rivalFacts({ strengths, weaknesses, answer }: CompetitorDto, { t }: Turn): string[] {
  const list = (items: readonly string[]) => items.join(t("lead.listComma"));
  const facts = [
    strengths.length > 0 ? t("market.rival.strong", { what: list(strengths) }) : "",
    weaknesses.length > 0 ? t("market.rival.weak", { what: list(weaknesses) }) : "",
    answer ? t("market.rival.answer", { what: answer }) : "",
  ].filter(Boolean);
  return facts.length > 0 ? facts : [t("market.rival.bare")];
}
