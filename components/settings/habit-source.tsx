"use client";
import { useLocale, useNow, useTranslations } from "next-intl";
import { formatDate } from "#components/shared/format-date.ts";
import type { KeptPreference } from "#lib/domains/identity/contract.ts";

/** The words that a habit was taken from, and when; nothing for what was chosen on a page. */
export function HabitSource({ habit }: { habit: KeptPreference | undefined }) {
  const t = useTranslations("setup.habits");
  const locale = useLocale();
  const now = useNow();
  if (!habit?.said) return null;
  return (
    <p className="-mt-1 px-4 pb-3 text-sm break-words text-ink-3">
      {t("said", { words: habit.said, day: formatDate(habit.at, locale, now) })}
    </p>
  );
}
