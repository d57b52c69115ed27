"use client";
import { useTranslations } from "next-intl";

/** What is wrong with each field, in words: the server tells reasons. */
export function useFieldProblems() {
  const t = useTranslations("records-ui.problem");
  return (fields: Record<string, string> | undefined): Record<string, string> =>
    Object.fromEntries(
      Object.entries(fields ?? {}).map(([field, reason]) => [field, t.has(reason) ? t(reason) : t("other")]),
    );
}
