"use client";
import { useLocale, useTranslations } from "next-intl";
import type { ScoreFactorView } from "#agents/contract.ts";
import { formatMoney } from "#components/shared/format-money.ts";
import type { ScoreFactor } from "#lib/domains/leads/contract.ts";

/** Reasons of a score are keys with values; here they become the reader's words. */
export function useScoreReasons(factors: readonly ScoreFactor[]): ScoreFactorView[] {
  const t = useTranslations("lead");
  const locale = useLocale();
  return factors.map((factor) => {
    const params = { ...factor.reason.params };
    if (typeof params.amount === "number") params.amount = formatMoney(params.amount, locale);
    if (typeof params.band === "string") params.band = t(`size.${params.band}`);
    return { ...factor, reason: t(`reason.${factor.reason.key}`, params) };
  });
}
