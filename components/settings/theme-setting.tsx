"use client";
import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { ChoiceRow } from "#components/settings/choice-row.tsx";
import { type Theme, themeStore, themes } from "#components/shared/theme-store.ts";

export function ThemeSetting() {
  const t = useTranslations("ui.settings");
  const theme = useSyncExternalStore<Theme>(themeStore.subscribe, themeStore.get, () => "system");
  const choices = themes.map((value) => ({ value, label: t(`themes.${value}`) }));
  return <ChoiceRow label={t("theme")} value={theme} choices={choices} choose={themeStore.set} />;
}
