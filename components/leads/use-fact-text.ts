"use client";
import { useLocale, useNow, useTranslations } from "next-intl";
import { formatDate } from "#components/shared/format-date.ts";
import { formatMoney } from "#components/shared/format-money.ts";

/** A value of a lead as people read it; null when there is none. */
export function useFactText(): (field: string, value: unknown) => string | null {
  const words = useTranslations("lead");
  const t = useTranslations("ui.lead");
  const locale = useLocale();
  const now = useNow();
  return (field, value) => {
    if (value === null || value === undefined || value === "") return null;
    if (field === "budgetAmount" && typeof value === "number") return formatMoney(value, locale);
    if (field === "employees" && typeof value === "number") return t("people", { count: value });
    if ((field === "timelineTo" || field === "timelineFrom") && typeof value === "string")
      return formatDate(value, locale, now);
    const group = { companySize: "size", status: "status", source: "source" }[field];
    if (group && typeof value === "string" && words.has(`${group}.${value}`))
      return words(`${group}.${value}`);
    return typeof value === "object" ? JSON.stringify(value) : String(value);
  };
}
