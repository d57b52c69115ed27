"use client";
import { useTranslations } from "next-intl";
import type { LeadFilter } from "#components/leads/lead-filter.ts";
import { leadSourceList, leadStatusList } from "#components/leads/lead-options.ts";

const usualScores = [40, 60, 80];
const sorts = ["-createdAt", "createdAt", "-score", "score", "-updatedAt", "-budgetAmount"] as const;

/** What can be chosen in the filter bar, in words. A score from a link joins the usual ones. */
export function useFilterChoices(filter: LeadFilter) {
  const t = useTranslations("ui.leads");
  const words = useTranslations("lead");
  const scores = [...new Set([...usualScores, filter.minScore ?? 60])].sort((a, b) => a - b);
  return {
    statuses: leadStatusList.map((value) => ({ value, label: words(`status.${value}`) })),
    sources: leadSourceList.map((value) => ({ value, label: words(`source.${value}`) })),
    scores: scores.map((score) => ({ value: String(score), label: t("scoreFrom", { score }) })),
    sorts: sorts.map((value) => ({ value, label: t(`sorts.${value}`) })),
  };
}
