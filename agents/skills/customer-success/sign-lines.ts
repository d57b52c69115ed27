import type { Turn } from "#agents/runtime/turn.ts";
import type { Health } from "./health-of.ts";

/** The signs with their figures, the weightiest first. */
export function signLines({ signs }: Health, { t }: Turn): string[] {
  return signs.map(
    ({ sign, fact, points }) => `- ${t(`success.sign.${sign}`, { fact })}${t("success.points", { points })}`,
  );
}
